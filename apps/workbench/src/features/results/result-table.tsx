import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DecisionNumber } from '../../ui/marks/decision-number';
import { DemoMark, Mark, type Tone } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName } from '../../ui/marks/term-name';
import { type Column, RowTable } from '../../ui/page/rows';
import { dateText, moneyText } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { type Purpose, type ResultRow } from './result-calls';
import { resultWords } from './result-words';

export const RESULT_TONES: Readonly<Record<ResultRow['state'], Tone>> = {
  DECIDED: 'warn',
  EFFECTIVE: 'good',
  REVOKED: 'bad',
};

export function OriginMark({ origin }: { readonly origin: ResultRow['origin'] }): ReactElement | null {
  const say = useWords(resultWords);
  if (origin === 'CASE') return null;
  return (
    <span title={origin === 'HISTORY' ? say.historyHelp : undefined}>
      <Mark tone="neutral">{say[origin]}</Mark>
    </span>
  );
}

function Subject({ row, path }: { readonly row: ResultRow; readonly path: string }): ReactElement {
  return (
    <>
      <span className="row" style={{ gap: 6 }}>
        <Link to={path}>{row.subjectName}</Link>
        <OriginMark origin={row.origin} />
        <DemoMark isDemo={row.isDemo} />
      </span>
      <div className="pick-text">
        {row.itemCode === null ? row.conduct : <ItemName code={row.itemCode} name={row.itemName} />}
      </div>
    </>
  );
}

export function ResultTable({
  rows,
  purpose,
}: {
  readonly rows: readonly ResultRow[];
  readonly purpose: Purpose;
}): ReactElement {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const pathOf = ({ id }: ResultRow): string => `/results/${id}?purpose=${purpose}`;
  const columns: readonly Column<ResultRow>[] = [
    {
      key: 'subject',
      label: say.subject,
      isLead: true,
      show: (row) => <Subject row={row} path={pathOf(row)} />,
    },
    { key: 'number', label: say.number, show: (row) => <DecisionNumber number={row.decisionNo} /> },
    {
      key: 'organ',
      label: say.organ,
      show: (row) => (
        <span className="region-named">
          <RegionMark region={row.region} />
          <span>{row.organName}</span>
        </span>
      ),
    },
    {
      key: 'decided',
      label: say.decided,
      align: 'keep',
      show: (row) =>
        row.decidedOn === null ? (
          <span className="faint">{say.unknown}</span>
        ) : (
          <span className="figures">{dateText(row.decidedOn, language)}</span>
        ),
    },
    {
      key: 'fine',
      label: say.fine,
      align: 'end',
      show: (row) => (row.fineFen === '0' ? '—' : moneyText(row.fineFen, language)),
    },
    {
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => <Mark tone={RESULT_TONES[row.state]}>{say[row.reasonCode ?? row.state]}</Mark>,
    },
  ];
  return (
    <RowTable caption={say.title} columns={columns} rows={rows} keyOf={({ id }) => id} pathOf={pathOf} />
  );
}
