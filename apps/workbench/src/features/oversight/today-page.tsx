import { Button, Select } from 'antd';
import { type ReactElement } from 'react';
import { Empty, Loaded, Page } from '../../ui/page/page';
import { Chips } from '../../ui/page/chips';
import { useFilters } from '../../ui/page/use-filters';
import { commonWords } from '../../ui/words/common-words';
import { capitalised, dateText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { DueRow } from './due-row';
import { DUE_GROUPS, type DueGroup, type Today, type TodayRow, useToday } from './today-calls';
import { todayWords } from './today-words';
import './today.css';

export function TodayPage(): ReactElement {
  const say = useWords(todayWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const [filters, setFilters] = useFilters(FILTERS);
  const query = useToday(filters);
  const first = query.data?.pages[0];
  return (
    <Page
      title={say.title}
      about={first === undefined ? '' : fill(say.about, { date: dateText(first.asOf, language) })}
    >
      <Loaded query={{ data: first, error: query.error, refetch: query.refetch }}>
        {(today) => (
          <>
            <Counts
              today={today}
              chosen={filters.group ?? null}
              onChoose={(group) => {
                setFilters({ group });
              }}
            />
            <DutyFilters today={today} filters={filters} onChange={setFilters} />
            <Groups
              rows={query.data?.pages.flatMap((page) => page.rows) ?? []}
              empty={<NothingDue isFiltered={Object.keys(filters).length > 0} onClear={setFilters} />}
            />
            {query.hasNextPage ? (
              <div className="rows-foot">
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {common.more}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const FILTERS = ['group', 'code', 'mine'] as const;
type Filters = Partial<Record<(typeof FILTERS)[number], string>>;
type Change = (change: Partial<Record<(typeof FILTERS)[number], string | null>>) => void;

function DutyFilters({
  today,
  filters,
  onChange,
}: {
  readonly today: Today;
  readonly filters: Filters;
  readonly onChange: Change;
}): ReactElement {
  const say = useWords(todayWords);
  const { language } = useLanguage();
  return (
    <div className="filters">
      <Chips
        label={say.mine}
        value={filters.mine ?? null}
        options={[
          { value: null, label: say.whole },
          { value: 'true', label: say.mine },
        ]}
        onChoose={(mine) => {
          onChange({ mine });
        }}
      />
      <Select
        aria-label={say.codeLabel}
        style={{ minWidth: 220, maxWidth: '100%' }}
        value={filters.code ?? ''}
        options={[
          { value: '', label: say.allDuties },
          ...today.codes.map(({ code, duty, count }) => ({
            value: code,
            label: `${capitalised(duty[language])} (${String(count)})`,
          })),
        ]}
        onChange={(code) => {
          onChange({ code });
        }}
      />
    </div>
  );
}

function NothingDue({
  isFiltered,
  onClear,
}: {
  readonly isFiltered: boolean;
  readonly onClear: Change;
}): ReactElement {
  const say = useWords(todayWords);
  if (!isFiltered) return <Empty title={say.empty} help={say.emptyHelp} />;
  const clear = (
    <Button
      onClick={() => {
        onClear({ group: null, code: null, mine: null });
      }}
    >
      {say.clear}
    </Button>
  );
  return <Empty title={say.emptyFiltered} act={clear} />;
}

function Counts({
  today,
  chosen,
  onChoose,
}: {
  readonly today: Today;
  readonly chosen: string | null;
  readonly onChoose: (group: DueGroup | null) => void;
}): ReactElement {
  const say = useWords(todayWords);
  return (
    <div className="counts" role="group" aria-label={say.groupLabel}>
      {DUE_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          className={`count count-${group}${today.groups[group] > 0 ? ' has-some' : ''}`}
          aria-pressed={chosen === group}
          onClick={() => {
            onChoose(chosen === group ? null : group);
          }}
        >
          <strong>{today.groups[group]}</strong>
          {say[group]}
        </button>
      ))}
    </div>
  );
}

function Groups({
  rows,
  empty,
}: {
  readonly rows: readonly TodayRow[];
  readonly empty: ReactElement;
}): ReactElement {
  const say = useWords(todayWords);
  if (rows.length === 0) return empty;
  return (
    <>
      {DUE_GROUPS.map((group) => [group, rows.filter((row) => row.group === group)] as const)
        .filter(([, found]) => found.length > 0)
        .map(([group, found]) => (
          <section key={group} className="day-group">
            <h2>{say[group]}</h2>
            <div className="pick">
              {found.map((row) => (
                <DueRow key={row.id} row={row} />
              ))}
            </div>
          </section>
        ))}
    </>
  );
}
