import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type SubjectRow = Schemas['SubjectResponse'];
export type SubjectCard = Schemas['SubjectCardResponse'];
export type DossierLine = Schemas['DossierLineResponse'];
export type Risk = Schemas['RiskResponse'];
export type ListEntryRow = Schemas['ListEntryRowResponse'];

export function useSubjects(q: string | undefined): PagedQuery<SubjectRow> {
  return usePages(['subjects', q], (cursor) =>
    answered(
      api.GET('/api/v1/subjects', {
        params: {
          query: {
            limit: 30,
            ...(q === undefined ? {} : { q }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
}

export function useSubject(id: string): UseQueryResult<SubjectCard> {
  return useQuery({
    queryKey: ['subject', id],
    queryFn: () => answered(api.GET('/api/v1/subjects/{id}', { params: { path: { id } } })),
  });
}

export function useDossier(id: string): PagedQuery<DossierLine> {
  return usePages(['dossier', id], (cursor) =>
    answered(
      api.GET('/api/v1/subjects/{id}/dossier', {
        params: { path: { id }, query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    ),
  );
}

export function useRiskOf(id: string, isAllowed: boolean): UseQueryResult<Risk> {
  return useQuery({
    queryKey: ['risk', id],
    queryFn: () => answered(api.GET('/api/v1/risk/subjects/{id}', { params: { path: { id }, query: {} } })),
    enabled: isAllowed,
  });
}

/** By the code, which is unique; a subject without one is looked up by its name. */
export function useListsOf(
  subject: SubjectCard,
  isAllowed: boolean,
): UseQueryResult<readonly ListEntryRow[]> {
  return useQuery({
    queryKey: ['list-entries', 'of', subject.id],
    queryFn: async () => {
      const q = (subject.code ?? subject.name).slice(0, 100);
      const page = await answered(api.GET('/api/v1/list-entries', { params: { query: { limit: 100, q } } }));
      return page.rows.filter(({ subjectId }) => subjectId === subject.id);
    },
    enabled: isAllowed,
  });
}
