import { Button, Input } from 'antd';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DemoMark, DueMark, Mark, type Tone } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName, TermName } from '../../ui/marks/term-name';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { type Column, Pages, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { bandWords } from '../../ui/result/band-words';
import { OutcomeText } from '../../ui/result/decided';
import { commonWords } from '../../ui/words/common-words';
import { moneyText, named } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import {
  RECOGNITION_STATES,
  type RecognitionRow,
  type RecognitionState,
  useRecognitions,
} from './recognition-calls';
import { recognitionWords } from './recognition-words';

export const RECOGNITION_TONES: Readonly<Record<RecognitionState, Tone>> = {
  OFFERED: 'warn',
  ACCEPTED: 'good',
  CONDITIONAL: 'good',
  REFUSED: 'bad',
  SOURCE_REVOKED: 'warn',
  RECONSIDERED: 'neutral',
};

export function RecognitionsPage(): ReactElement {
  const say = useWords(recognitionWords);
  const [filters, setFilters] = useFilters(FILTERS);
  const query = useRecognitions(filters);
  const isFiltered = filters.state !== undefined || filters.q !== undefined;
  const isTheirs = filters.side === 'theirs';
  const clear = (
    <Button
      onClick={() => {
        setFilters({ state: null, q: null });
      }}
    >
      {say.clear}
    </Button>
  );
  const empty = isFiltered ? (
    <Empty title={say.emptyFiltered} act={clear} />
  ) : (
    <Empty
      title={isTheirs ? say.emptyTheirs : say.emptyMine}
      help={isTheirs ? say.emptyTheirsHelp : say.emptyMineHelp}
    />
  );
  return (
    <Page title={say.title}>
      <InboxFilters filters={filters} onChange={setFilters} />
      <Pages query={query} empty={empty}>
        {(rows) => <Recognitions rows={rows} isTheirs={isTheirs} />}
      </Pages>
    </Page>
  );
}

const FILTERS = ['side', 'state', 'q'] as const;

function InboxFilters({
  filters,
  onChange,
}: {
  readonly filters: Partial<Record<(typeof FILTERS)[number], string>>;
  readonly onChange: (change: Partial<Record<(typeof FILTERS)[number], string | null>>) => void;
}): ReactElement {
  const say = useWords(recognitionWords);
  const common = useWords(commonWords);
  return (
    <div className="filters">
      <Chips
        label={say.side}
        value={filters.side ?? null}
        options={[
          { value: null, label: say.mine },
          { value: 'theirs', label: say.theirs },
        ]}
        onChoose={(side) => {
          onChange({ side });
        }}
      />
      <Input.Search
        allowClear
        style={{ maxWidth: 320 }}
        defaultValue={filters.q ?? ''}
        placeholder={say.search}
        aria-label={say.search}
        onSearch={(q) => {
          onChange({ q });
        }}
      />
      <Chips
        label={say.state}
        value={filters.state ?? null}
        options={[
          { value: null, label: common.all },
          ...RECOGNITION_STATES.map((state) => ({ value: state, label: say[state] })),
        ]}
        onChoose={(state) => {
          onChange({ state });
        }}
      />
    </div>
  );
}

function Recognitions({
  rows,
  isTheirs,
}: {
  readonly rows: readonly RecognitionRow[];
  readonly isTheirs: boolean;
}): ReactElement {
  const say = useWords(recognitionWords);
  const columns: readonly Column<RecognitionRow>[] = [
    { key: 'subject', label: say.subject, isLead: true, show: (row) => <Party row={row} /> },
    { key: 'decision', label: say.decision, show: (row) => <Decision row={row} /> },
    { key: 'organs', label: say.organs, show: (row) => <Organs row={row} isTheirs={isTheirs} /> },
    { key: 'type', label: say.type, show: (row) => <Type row={row} /> },
    {
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => <Mark tone={RECOGNITION_TONES[row.state]}>{say[row.state]}</Mark>,
    },
    {
      key: 'due',
      label: say.due,
      align: 'keep',
      show: (row) =>
        row.dueOn === null ? <span className="faint">{say.noDue}</span> : <DueMark dueOn={row.dueOn} />,
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/recognitions/${id}`}
    />
  );
}

interface CellProps {
  readonly row: RecognitionRow;
}

function Party({ row }: CellProps): ReactElement {
  return (
    <>
      <Link to={`/recognitions/${row.id}`}>{row.subjectName}</Link> <DemoMark isDemo={row.isDemo} />
      <div className="soft">
        <ItemName code={row.itemCode} name={row.itemName} />
      </div>
    </>
  );
}

function Decision({ row }: CellProps): ReactElement {
  const say = useWords(recognitionWords);
  const bands = useWords(bandWords);
  const { language } = useLanguage();
  const { fineFen, band, outcome } = row.decided;
  const isPenalty = outcome === 'PENALTY';
  return (
    <>
      {row.decisionNo}
      <div className="soft">
        {isPenalty && fineFen !== '0' ? (
          named(say.fine, moneyText(fineFen, language), language)
        ) : (
          <OutcomeText outcome={outcome} />
        )}
        {isPenalty && band !== null ? ` · ${named(say.band, labelOf(bands, band), language)}` : null}
      </div>
    </>
  );
}

/** Of one decision there is a row for each organ it was offered to: the other side stands first, both stand there. */
function Organs({ row, isTheirs }: CellProps & { readonly isTheirs: boolean }): ReactElement {
  const say = useWords(recognitionWords);
  const decided = <OneOrgan role={say.from} region={row.sourceRegion} name={row.sourceOrganName} />;
  const answers = <OneOrgan role={say.to} region={row.region} name={row.organName} />;
  return (
    <>
      {isTheirs ? answers : decided}
      {isTheirs ? decided : answers}
    </>
  );
}

function OneOrgan({
  role,
  region,
  name,
}: {
  readonly role: string;
  readonly region: string;
  readonly name: string;
}): ReactElement {
  return (
    <div className="region-named">
      <RegionMark region={region} />
      <span>
        {name} <span className="faint">{role}</span>
      </span>
    </div>
  );
}

function Type({ row: { recognitionType } }: CellProps): ReactElement {
  const say = useWords(recognitionWords);
  if (recognitionType === null) return <span className="faint">{say.noType}</span>;
  return <TermName vocabulary="recognition-types" code={recognitionType} />;
}
