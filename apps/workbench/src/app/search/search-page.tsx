import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import { useCan } from '../../api/session';
import { Empty, Loaded, Page, Panel } from '../../ui/page/page';
import { fill, useWords } from '../../ui/words/language';
import { appWords } from '../app-words';

interface Hit {
  readonly path: string;
  readonly title: string;
  readonly about: string;
}

type Group = readonly [word: 'subjects' | 'cases' | 'leads', hits: readonly Hit[]];

/** The one box asks every list that searches by words; results stay behind their purpose and are linked to. */
export function SearchPage(): ReactElement {
  const say = useWords(appWords);
  const can = useCan();
  const [parameters] = useSearchParams();
  const q = (parameters.get('q') ?? '').trim();
  const query = useQuery({ queryKey: ['search', q], queryFn: () => search(q, can), enabled: q.length >= 2 });
  const found = fill(say.found, { q });
  return (
    <Page title={found}>
      {q.length < 2 ? (
        <Empty title={fill(say.searchEmpty, { q })} help={say.searchEmptyHelp} />
      ) : (
        <Loaded query={query}>
          {(groups) => (
            <div className="stack">
              {groups.every(([, hits]) => hits.length === 0) ? (
                <Empty title={fill(say.searchEmpty, { q })} help={say.searchEmptyHelp} />
              ) : null}
              {groups
                .filter(([, hits]) => hits.length > 0)
                .map(([word, hits]) => (
                  <Panel key={word} title={say[word]}>
                    {hits.map((hit) => (
                      <Link key={hit.path} to={hit.path} className="pick-row">
                        <div className="pick-title">{hit.title}</div>
                        <div className="pick-text">{hit.about}</div>
                      </Link>
                    ))}
                  </Panel>
                ))}
              {can('result.read') ? (
                <Link to={`/results?q=${encodeURIComponent(q)}`}>{fill(say.searchResults, { q })}</Link>
              ) : null}
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}

const FEW = 8;

async function search(q: string, can: (permission: string) => boolean): Promise<readonly Group[]> {
  const query = { q, limit: FEW };
  const [subjects, cases, leads] = await Promise.all([
    can('subject.read') ? answered(api.GET('/api/v1/subjects', { params: { query } })) : null,
    can('case.read') ? answered(api.GET('/api/v1/cases', { params: { query } })) : null,
    can('lead.read') ? answered(api.GET('/api/v1/leads', { params: { query } })) : null,
  ]);
  return [
    [
      'subjects',
      (subjects?.rows ?? []).map((row) => ({
        path: `/subjects/${row.id}`,
        title: row.name,
        about: row.code ?? '',
      })),
    ],
    [
      'cases',
      (cases?.rows ?? []).map((row) => ({
        path: `/cases/${row.id}`,
        title: row.subjectName,
        about: `${row.caseNo} ${row.itemName}`,
      })),
    ],
    [
      'leads',
      (leads?.rows ?? []).map((row) => ({
        path: `/leads/${row.id}`,
        title: row.subjectName ?? row.leadNo,
        about: `${row.leadNo} ${row.conduct}`,
      })),
    ],
  ];
}
