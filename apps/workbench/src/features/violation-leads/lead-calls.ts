import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actOn, create } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Lead = Schemas['LeadResponse'];
export type LeadRow = Schemas['LeadRowResponse'];
export type Reporter = Schemas['ReporterResponse'];
export type LeadState = LeadRow['state'];

/** Acts that ask for something in a form. */
export type FormAct = 'refer' | 'return' | 'closeWithoutFiling';

export const LEAD_STATES: readonly LeadState[] = [
  'RECEIVED',
  'TRANSFERRED',
  'VERIFYING',
  'RETURNED',
  'FILED',
  'NOT_FILED',
];

export function useLeads(filters: { state?: string; q?: string }): PagedQuery<LeadRow> {
  const state = LEAD_STATES.find((one) => one === filters.state);
  const q = (filters.q ?? '').length >= 2 ? filters.q : undefined;
  return usePages(['leads', state, q], (cursor) =>
    answered(
      api.GET('/api/v1/leads', {
        params: {
          query: {
            limit: 30,
            ...(state === undefined ? {} : { state }),
            ...(q === undefined ? {} : { q }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
}

export function useLead(id: string): UseQueryResult<Lead> {
  return useQuery({
    queryKey: ['lead', id],
    queryFn: () => answered(api.GET('/api/v1/leads/{id}', { params: { path: { id } } })),
  });
}

/** Each call is recorded: it is made when somebody asks, never by a query that reads anew by itself. */
export function readReporter(id: string): Promise<Reporter> {
  return answered(api.POST('/api/v1/leads/{id}/reporter', { params: { path: { id } } }));
}

export const registerLead = create('/api/v1/leads');
export const acceptLead = actOn('/api/v1/leads/{id}/accept');
export const referLead = actOn('/api/v1/leads/{id}/refer');
export const returnLead = actOn('/api/v1/leads/{id}/return');
export const closeLead = actOn('/api/v1/leads/{id}/close');
