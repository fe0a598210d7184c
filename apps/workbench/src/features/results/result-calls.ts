import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actOn, create } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Result = Schemas['ResultResponse'];
export type ResultRow = Schemas['ResultRowResponse'];

export const PURPOSES = ['CASE_HANDLING', 'SUPERVISION', 'RECOGNITION', 'OTHER'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const ORIGINS = ['CASE', 'IMPORT', 'HISTORY'] as const;

export const FILTERS = ['purpose', 'q', 'region', 'origin', 'from', 'to'] as const;
export type ResultFilters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

export function purposeIn(text: string | undefined): Purpose | null {
  return PURPOSES.find((one) => one === text) ?? null;
}

export function useResults(filters: ResultFilters): PagedQuery<ResultRow> {
  const purpose = purposeIn(filters.purpose);
  const origin = ORIGINS.find((one) => one === filters.origin);
  const q = (filters.q ?? '').length >= 2 ? filters.q : undefined;
  const { region, from, to } = filters;
  return usePages(
    ['results', purpose, origin, q, region, from, to],
    (cursor) =>
      answered(
        api.GET('/api/v1/results', {
          params: {
            query: {
              purpose: purpose ?? 'OTHER',
              limit: 30,
              ...(q === undefined ? {} : { q }),
              ...(region === undefined ? {} : { region }),
              ...(origin === undefined ? {} : { origin }),
              ...(from === undefined ? {} : { decidedFrom: from }),
              ...(to === undefined ? {} : { decidedTo: to }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
        }),
      ),
    purpose !== null,
  );
}

export function useResult(id: string, purpose: Purpose | null): UseQueryResult<Result> {
  return useQuery({
    queryKey: ['result', id, purpose],
    queryFn: () =>
      answered(
        api.GET('/api/v1/results/{id}', { params: { path: { id }, query: { purpose: purpose ?? 'OTHER' } } }),
      ),
    enabled: purpose !== null,
  });
}

/** May one's own organ recognise it, and as what? */
export function useProspect(resultId: string): UseQueryResult<Schemas['ProspectResponse']> {
  return useQuery({
    queryKey: ['prospect', resultId],
    queryFn: () =>
      answered(api.GET('/api/v1/recognitions/prospects/{id}', { params: { path: { id: resultId } } })),
  });
}

export const revokeResult = actOn('/api/v1/results/{id}/revoke');
export const recogniseResult = create('/api/v1/recognitions');
