import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { DemoMark, DueMark, Mark, type Tone } from '../../ui/marks/mark';
import { Chips } from '../../ui/page/chips';
import { Empty, Page } from '../../ui/page/page';
import { type Column, Pages, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { commonWords } from '../../ui/words/common-words';
import { dateText } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { NOTICE_STATES, type NoticeRow, type NoticeState, useNotices } from './notice-calls';
import { noticeWords } from './notice-words';

export const NOTICE_TONES: Readonly<Record<NoticeState, Tone>> = {
  AWAITING_SERVICE: 'neutral',
  AWAITING_APPROVAL: 'warn',
  PUBLISHED: 'good',
  ANNOTATED: 'warn',
  WITHDRAWN: 'bad',
  EXPIRED: 'neutral',
  EXEMPT: 'neutral',
};

const OPEN: ReadonlySet<NoticeState> = new Set(['AWAITING_SERVICE', 'AWAITING_APPROVAL', 'ANNOTATED']);

export function NoticesPage(): ReactElement {
  const say = useWords(noticeWords);
  const common = useWords(commonWords);
  const [filters, setFilters] = useFilters(['state']);
  const query = useNotices(filters);
  const empty =
    filters.state === undefined ? (
      <Empty title={say.empty} help={say.emptyHelp} />
    ) : (
      <Empty title={say.emptyFiltered} />
    );
  return (
    <Page title={say.title} about={say.about}>
      <div className="filters">
        <Chips
          label={say.state}
          value={filters.state ?? null}
          options={[
            { value: null, label: common.all },
            ...NOTICE_STATES.map((state) => ({ value: state, label: say[state] })),
          ]}
          onChoose={(state) => {
            setFilters({ state });
          }}
        />
      </div>
      <Pages query={query} empty={empty}>
        {(rows) => <NoticeTable rows={rows} />}
      </Pages>
    </Page>
  );
}

function NoticeTable({ rows }: { readonly rows: readonly NoticeRow[] }): ReactElement {
  const say = useWords(noticeWords);
  const { language } = useLanguage();
  const columns: readonly Column<NoticeRow>[] = [
    {
      key: 'party',
      label: say.party,
      isLead: true,
      show: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <Link to={`/notices/${row.id}`}>{row.partyName}</Link>
          <DemoMark isDemo={row.isDemo} />
        </span>
      ),
    },
    { key: 'number', label: say.number, show: (row) => row.decisionNo },
    {
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => (
        <span className="row" style={{ gap: 4 }}>
          <Mark tone={NOTICE_TONES[row.state]}>{say[row.state]}</Mark>
          {row.isLate ? <Mark tone="bad">! {say.late}</Mark> : null}
        </span>
      ),
    },
    {
      key: 'due',
      label: say.due,
      align: 'keep',
      show: (row) => <DueMark dueOn={row.dueOn} isOver={!OPEN.has(row.state)} />,
    },
    {
      key: 'until',
      label: say.until,
      align: 'keep',
      show: (row) =>
        row.publishedUntil === null ? (
          '—'
        ) : (
          <span className="figures">{dateText(row.publishedUntil, language)}</span>
        ),
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/notices/${id}`}
    />
  );
}
