import { Input } from 'antd';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DemoMark, Mark, type Tone } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { type Column, Pages, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { commonWords } from '../../ui/words/common-words';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { LIST_STATES, type ListEntryRow, useEntries } from './list-calls';
import { listWords } from './list-words';
import { TermBar } from './term-bar';

export function entryTone({ state, isInForce }: Pick<ListEntryRow, 'state' | 'isInForce'>): Tone {
  if (state === 'CANDIDATE') return 'warn';
  return state === 'ENTERED' && isInForce ? 'bad' : 'neutral';
}

export function ListsPage(): ReactElement {
  const say = useWords(listWords);
  const common = useWords(commonWords);
  const [filters, setFilters] = useFilters(['state', 'q']);
  const query = useEntries(filters);
  const isFiltered = filters.state !== undefined || filters.q !== undefined;
  const empty = isFiltered ? (
    <Empty title={say.emptyFiltered} />
  ) : (
    <Empty title={say.empty} help={say.emptyHelp} />
  );
  return (
    <Page title={say.title} about={say.about}>
      <div className="filters">
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          defaultValue={filters.q ?? ''}
          placeholder={say.search}
          aria-label={say.search}
          onSearch={(q) => {
            setFilters({ q });
          }}
        />
        <Chips
          label={say.state}
          value={filters.state ?? null}
          options={[
            { value: null, label: common.all },
            ...LIST_STATES.map((state) => ({ value: state, label: say[state] })),
          ]}
          onChoose={(state) => {
            setFilters({ state });
          }}
        />
      </div>
      <Pages query={query} empty={empty}>
        {(rows) => <EntryTable rows={rows} />}
      </Pages>
    </Page>
  );
}

function EntryTable({ rows }: { readonly rows: readonly ListEntryRow[] }): ReactElement {
  const say = useWords(listWords);
  const { language } = useLanguage();
  const columns: readonly Column<ListEntryRow>[] = [
    {
      key: 'subject',
      label: say.subject,
      isLead: true,
      show: (row) => (
        <>
          <span className="row" style={{ gap: 6 }}>
            <Link to={`/list-entries/${row.id}`}>{row.subjectName}</Link>
            <DemoMark isDemo={row.isDemo} />
          </span>
          <div className="soft">{labelOf(say, row.list)}</div>
        </>
      ),
    },
    { key: 'ground', label: say.ground, show: (row) => (language === 'zh' ? row.ground : row.groundEn) },
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
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => <Mark tone={entryTone(row)}>{say[row.state]}</Mark>,
    },
    {
      key: 'term',
      label: say.term,
      align: 'keep',
      show: (row) =>
        row.enteredOn === null || row.untilOn === null ? (
          '—'
        ) : (
          <TermBar from={row.enteredOn} until={row.untilOn} />
        ),
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/list-entries/${id}`}
    />
  );
}
