import { useInfiniteQuery, type UseInfiniteQueryResult, type InfiniteData } from '@tanstack/react-query';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';
import { Failure, Loading } from './page';
import './page.css';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly show: (row: Row) => ReactNode;
  readonly align?: 'end' | 'keep';
  /** What a row is called: stands on top of its card on a phone. */
  readonly isLead?: boolean;
}

interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export type PagedQuery<Row> = UseInfiniteQueryResult<InfiniteData<PageOf<Row>>>;

/** A list walked by cursor; the key names the list and its filters. */
export function usePages<Row>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<PageOf<Row>>,
  isEnabled = true,
): PagedQuery<Row> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isEnabled,
  });
}

function rowsOf<Row>(query: PagedQuery<Row>): readonly Row[] {
  return query.data?.pages.flatMap((page) => page.rows) ?? [];
}

/** Loading, failure, emptiness and the way to further rows, around whatever shows the rows. */
export function Pages<Row>({
  query,
  empty,
  children,
}: {
  readonly query: PagedQuery<Row>;
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}): ReactElement {
  const say = useWords(commonWords);
  const rows = rowsOf(query);
  if (query.data === undefined)
    return query.error === null ? (
      <Loading />
    ) : (
      <Failure error={query.error} onRetry={() => void query.refetch()} />
    );
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      {children(rows)}
      {query.hasNextPage ? (
        <div className="rows-foot">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say.more}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface RowTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly pathOf?: (row: Row) => string;
}

/** A real table; rows are walked with the arrow keys and opened with Enter. On a phone each row is a card. */
export function RowTable<Row>({ caption, columns, rows, keyOf, pathOf }: RowTableProps<Row>): ReactElement {
  const navigate = useNavigate();
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, align }) => (
            <th key={key} scope="col" className={align ?? ''}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            {...(pathOf === undefined
              ? {}
              : {
                  tabIndex: 0,
                  onClick: () => void navigate(pathOf(row)),
                  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
                    if (event.key === 'Enter' && event.target === event.currentTarget)
                      void navigate(pathOf(row));
                    walkRows(event);
                  },
                })}
          >
            {columns.map(({ key, label, align, isLead, show }) => (
              <td
                key={key}
                data-label={label}
                className={`${align ?? ''}${isLead === true ? ' lead-cell' : ''}`}
              >
                <div className="cell">{show(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Arrow keys move the focus to the neighbouring row. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const neighbour = event.currentTarget[step[event.key]];
  if (!(neighbour instanceof HTMLElement)) return;
  event.preventDefault();
  neighbour.focus();
}
