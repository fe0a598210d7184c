import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, commandHeaders } from '../../api/client';
import { type Written } from '../../api/command';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Lead = Schemas['LeadResponse'];
export type LeadRow = Schemas['LeadRowResponse'];
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

export function registerLead(body: Schemas['RegisterLeadRequest'], key: string): Promise<Written> {
  return answered(api.POST('/api/v1/leads', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function acceptLead({ id, version }: Lead, key: string): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/leads/{id}/accept', { params }));
}

export function referLead(
  { id, version }: Lead,
  body: Schemas['ReferLeadRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/leads/{id}/refer', { params, body }));
}

export function returnLead(
  { id, version }: Lead,
  body: Schemas['ReturnLeadRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/leads/{id}/return', { params, body }));
}

export function closeLead(
  { id, version }: Lead,
  body: Schemas['CloseLeadRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/leads/{id}/close', { params, body }));
}
