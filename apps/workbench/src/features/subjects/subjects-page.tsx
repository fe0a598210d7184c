import { Input } from 'antd';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { Code } from '../../ui/marks/code';
import { DivisionName } from '../../ui/marks/division-name';
import { DemoMark } from '../../ui/marks/mark';
import { Empty, Page } from '../../ui/page/page';
import { type Column, Pages, RowTable } from '../../ui/page/rows';
import { useFilters } from '../../ui/page/use-filters';
import { useWords } from '../../ui/words/language';
import { type SubjectRow, useSubjects } from './subject-calls';
import { subjectWords } from './subject-words';

export function SubjectsPage(): ReactElement {
  const say = useWords(subjectWords);
  const [filters, setFilters] = useFilters(['q']);
  const query = useSubjects(filters.q);
  return (
    <Page title={say.title} about={say.about}>
      <div className="filters">
        <Input.Search
          allowClear
          style={{ maxWidth: 480 }}
          defaultValue={filters.q ?? ''}
          placeholder={say.search}
          aria-label={say.search}
          onSearch={(q) => {
            setFilters({ q: q.trim() });
          }}
        />
      </div>
      <Pages query={query} empty={<Empty title={say.empty} help={say.emptyHelp} />}>
        {(rows) => <SubjectTable rows={rows} />}
      </Pages>
    </Page>
  );
}

function SubjectTable({ rows }: { readonly rows: readonly SubjectRow[] }): ReactElement {
  const say = useWords(subjectWords);
  const columns: readonly Column<SubjectRow>[] = [
    {
      key: 'name',
      label: say.name,
      isLead: true,
      show: (row) => (
        <span className="row" style={{ gap: 6 }}>
          <Link to={`/subjects/${row.id}`}>{row.name}</Link>
          <DemoMark isDemo={row.isDemo} />
        </span>
      ),
    },
    {
      key: 'code',
      label: say.code,
      show: (row) =>
        row.code === null ? <span className="faint">{say.noCode}</span> : <Code code={row.code} />,
    },
    { key: 'kind', label: say.kind, align: 'keep', show: (row) => say[row.kind] },
    {
      key: 'division',
      label: say.division,
      show: (row) => (row.division === null ? '—' : <DivisionName division={row.division} />),
    },
  ];
  return (
    <RowTable
      caption={say.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/subjects/${id}`}
    />
  );
}
