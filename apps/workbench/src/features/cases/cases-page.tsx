import { Button, Input } from 'antd';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DemoMark, DueMark, Mark, type Tone } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { DeadlineName, ItemName } from '../../ui/marks/term-name';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { type Column, Pages, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { commonWords } from '../../ui/words/common-words';
import { dateText } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { CASE_STATES, type CaseRow, type CaseState, useCases } from './case-calls';
import { caseWords } from './case-words';

export const CASE_TONES: Readonly<Record<CaseState, Tone>> = {
  INVESTIGATING: 'active',
  UNDER_REVIEW: 'active',
  REVIEWED: 'active',
  NOTICE_SERVED: 'active',
  HEARING_REQUESTED: 'active',
  HEARD: 'active',
  RESPONDED: 'warn',
  DECIDED: 'warn',
  SERVED: 'active',
  CLOSED: 'neutral',
};

export function CasesPage(): ReactElement {
  const say = useWords(caseWords);
  const [filters, setFilters] = useFilters(FILTERS);
  const query = useCases(filters);
  const isFiltered = Object.keys(filters).length > 0;
  const clear = (
    <Button
      onClick={() => {
        setFilters({ state: null, q: null, mine: null });
      }}
    >
      {say.clear}
    </Button>
  );
  const empty = isFiltered ? (
    <Empty title={say.emptyFiltered} act={clear} />
  ) : (
    <Empty
      title={say.empty}
      help={say.emptyHelp}
      act={<Link to="/leads?state=VERIFYING">{say.toLeads}</Link>}
    />
  );
  return (
    <Page title={say.title}>
      <CaseFilterBar filters={filters} onChange={setFilters} />
      <Pages query={query} empty={empty}>
        {(rows) => <CaseTable rows={rows} />}
      </Pages>
    </Page>
  );
}

const FILTERS = ['state', 'q', 'mine'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

function CaseFilterBar({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (change: Partial<Record<(typeof FILTERS)[number], string | null>>) => void;
}): ReactElement {
  const say = useWords(caseWords);
  const common = useWords(commonWords);
  return (
    <div className="filters">
      <Input.Search
        allowClear
        style={{ maxWidth: 360 }}
        defaultValue={filters.q ?? ''}
        placeholder={say.search}
        aria-label={say.search}
        onSearch={(q) => {
          onChange({ q });
        }}
      />
      <Chips
        label={say.mine}
        value={filters.mine ?? null}
        options={[{ value: 'true', label: say.mine }]}
        onChoose={(mine) => {
          onChange({ mine: filters.mine === undefined ? mine : null });
        }}
      />
      <Chips
        label={say.state}
        value={filters.state ?? null}
        options={[
          { value: null, label: common.all },
          ...CASE_STATES.map((state) => ({ value: state, label: say[state] })),
        ]}
        onChoose={(state) => {
          onChange({ state });
        }}
      />
    </div>
  );
}

function CaseTable({ rows }: { readonly rows: readonly CaseRow[] }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const columns: readonly Column<CaseRow>[] = [
    {
      key: 'party',
      label: say.party,
      isLead: true,
      show: (row) => <Party row={row} />,
    },
    {
      key: 'number',
      label: say.number,
      show: (row) => (
        <span className="region-named">
          <RegionMark region={row.region} />
          <span>{row.caseNo}</span>
        </span>
      ),
    },
    {
      key: 'filed',
      label: say.filed,
      align: 'keep',
      show: (row) => <span className="figures">{dateText(row.filedOn, language)}</span>,
    },
    {
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => <Mark tone={CASE_TONES[row.state]}>{say[row.state]}</Mark>,
    },
    {
      key: 'due',
      label: say.due,
      align: 'keep',
      show: (row) => <Due row={row} />,
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/cases/${id}`}
    />
  );
}

function Party({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <>
      <span className="row" style={{ gap: 6 }}>
        <Link to={`/cases/${row.id}`}>{row.subjectName}</Link>
        <DemoMark isDemo={row.isDemo} />
      </span>
      <div className="soft">
        <ItemName code={row.itemCode} name={row.itemName} />
      </div>
    </>
  );
}

function Due({ row }: { readonly row: CaseRow }): ReactElement {
  const say = useWords(caseWords);
  if (row.dueOn === null) return <span className="faint">{say.noDue}</span>;
  return (
    <>
      <DueMark dueOn={row.dueOn} />
      {row.dueCode === null ? null : (
        <div className="faint">
          <DeadlineName code={row.dueCode} />
        </div>
      )}
    </>
  );
}
