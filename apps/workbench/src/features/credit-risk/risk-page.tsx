import { Button } from 'antd';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DemoMark, RiskMark } from '../../ui/marks/mark';
import { Chips } from '../../ui/page/chips';
import { Empty, Loaded, Page, Panel } from '../../ui/page/page';
import { type Column, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { commonWords } from '../../ui/words/common-words';
import { dateText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { Distribution } from './distribution';
import { type Overview, RISK_CLASSES, type RiskRow, useOverview } from './risk-calls';
import { riskWords } from './risk-words';

export function RiskPage(): ReactElement {
  const say = useWords(riskWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const [filters, setFilters] = useFilters(['class']);
  const query = useOverview(filters.class);
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={say.title}
      about={first === undefined ? '' : fill(say.about, { date: dateText(first.on, language) })}
    >
      <Loaded query={{ data: first, error: query.error, refetch: query.refetch }}>
        {(overview) => (
          <div className="stack">
            <div className="halves">
              <Panel title={say.distribution}>
                <Distribution
                  overview={overview}
                  onChoose={(riskClass) => {
                    setFilters({ class: riskClass });
                  }}
                />
              </Panel>
              <Movers overview={overview} />
            </div>
            <ClassChips
              overview={overview}
              chosen={filters.class ?? null}
              onChoose={(value) => {
                setFilters({ class: value });
              }}
            />
            {rows.length === 0 ? (
              <NoSubjects isFiltered={filters.class !== undefined} />
            ) : (
              <RiskTable rows={rows} />
            )}
            {query.hasNextPage ? (
              <div className="rows-foot">
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {common.more}
                </Button>
              </div>
            ) : null}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function ClassChips({
  overview,
  chosen,
  onChoose,
}: {
  readonly overview: Overview;
  readonly chosen: string | null;
  readonly onChoose: (riskClass: string | null) => void;
}): ReactElement {
  const say = useWords(riskWords);
  const common = useWords(commonWords);
  const options = RISK_CLASSES.map((value) => ({
    value,
    label: value === 'UNKNOWN' ? say.UNKNOWN : `${value} ${say[value]}`,
    count: overview.distribution.find(({ riskClass }) => riskClass === value)?.count ?? 0,
  }));
  return (
    <Chips
      label={say.classFilter}
      value={chosen}
      options={[{ value: null, label: common.all }, ...options]}
      onChoose={onChoose}
    />
  );
}

function NoSubjects({ isFiltered }: { readonly isFiltered: boolean }): ReactElement {
  const say = useWords(riskWords);
  return isFiltered ? <Empty title={say.emptyFiltered} /> : <Empty title={say.empty} help={say.emptyHelp} />;
}

function Movers({ overview }: { readonly overview: Overview }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  return (
    <Panel title={say.movers}>
      {overview.movers.length === 0 ? (
        <p className="soft">{say.moversNone}</p>
      ) : (
        <ul className="stack" style={{ gap: 8 }}>
          {overview.movers.map((mover) => (
            <li key={`${mover.subjectId}${mover.on}${mover.to}`} className="row">
              <RiskMark riskClass={mover.from} />
              <span aria-hidden>→</span>
              <RiskMark riskClass={mover.to} />
              <Link to={`/risk/subjects/${mover.subjectId}`}>{mover.subjectName ?? mover.subjectId}</Link>
              <span className="faint figures">{dateText(mover.on, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function RiskTable({ rows }: { readonly rows: readonly RiskRow[] }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  const columns: readonly Column<RiskRow>[] = [
    {
      key: 'subject',
      label: say.subject,
      isLead: true,
      show: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <Link to={`/risk/subjects/${row.subjectId}`}>{row.subjectName ?? row.subjectId}</Link>
          <DemoMark isDemo={row.isDemo} />
        </span>
      ),
    },
    {
      key: 'class',
      label: say.class,
      align: 'keep',
      show: (row) => (
        <>
          <RiskMark riskClass={row.riskClass} label={say[row.riskClass]} />
          {row.isListed ? <div className="soft">{say.byList}</div> : null}
        </>
      ),
    },
    { key: 'score', label: say.score, align: 'end', show: (row) => row.score },
    {
      key: 'since',
      label: say.since,
      align: 'keep',
      show: (row) => <span className="figures">{dateText(row.since, language)}</span>,
    },
    {
      key: 'until',
      label: say.until,
      align: 'keep',
      show: (row) =>
        row.until === null ? say.never : <span className="figures">{dateText(row.until, language)}</span>,
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ subjectId }) => subjectId}
      pathOf={({ subjectId }) => `/risk/subjects/${subjectId}`}
    />
  );
}
