import { type ReactElement } from 'react';
import { Mark, type Tone } from '../../../ui/marks/mark';
import { type Column, RowTable } from '../../../ui/page/rows';
import { instantText } from '../../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import { type SubscriptionState } from './ledger-calls';
import { ledgerWords } from './ledger-words';

export function SubscriptionTable({ rows }: { readonly rows: readonly SubscriptionState[] }): ReactElement {
  const say = useWords(ledgerWords);
  const furthest = Math.max(1, ...rows.map(({ lag }) => lag));
  const columns: readonly Column<SubscriptionState>[] = [
    {
      key: 'name',
      label: say.subscription,
      isLead: true,
      show: ({ name, parts }) => (
        <div>
          {name}
          {parts === 1 ? null : <div className="faint">{fill(say.parts, { n: String(parts) })}</div>}
        </div>
      ),
    },
    {
      key: 'cursor',
      label: say.cursor,
      align: 'end',
      show: ({ cursor }) => <span className="figures">{cursor}</span>,
    },
    { key: 'lag', label: say.lag, show: (row) => <Lag row={row} furthest={furthest} /> },
    { key: 'retrying', label: say.retrying, align: 'end', show: ({ retrying }) => count(retrying, 'warn') },
    { key: 'waiting', label: say.waiting, align: 'end', show: ({ waiting }) => count(waiting, 'warn') },
    { key: 'dead', label: say.dead, align: 'end', show: ({ dead }) => count(dead, 'bad') },
    {
      key: 'setAside',
      label: say.setAsideCount,
      align: 'end',
      show: ({ setAside }) => count(setAside, 'neutral'),
    },
  ];
  return <RowTable caption={say.subscriptions} columns={columns} rows={rows} keyOf={({ name }) => name} />;
}

function count(number: number, tone: Tone): ReactElement {
  if (number === 0) return <span className="figures faint">0</span>;
  return <Mark tone={tone}>{number}</Mark>;
}

function Lag({
  row,
  furthest,
}: {
  readonly row: SubscriptionState;
  readonly furthest: number;
}): ReactElement {
  const say = useWords(ledgerWords);
  const { language } = useLanguage();
  if (row.lag === 0) return <span className="soft">{say.level}</span>;
  return (
    <div>
      <span className="figures">{row.lag}</span>{' '}
      {row.waitingSince === null ? null : (
        <span className="faint">{fill(say.since, { at: instantText(row.waitingSince, language) })}</span>
      )}
      <div className="lag-bar" aria-hidden="true">
        <span style={{ width: `${String((100 * row.lag) / furthest)}%` }} />
      </div>
    </div>
  );
}
