import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actOn } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type ListEntry = Schemas['ListEntryResponse'];
export type ListEntryRow = Schemas['ListEntryRowResponse'];
export type ListEntryState = ListEntryRow['state'];

export const LIST_STATES: readonly ListEntryState[] = ['CANDIDATE', 'ENTERED', 'DISMISSED', 'REMOVED'];

export function useEntries(filters: { state?: string; q?: string }): PagedQuery<ListEntryRow> {
  const state = LIST_STATES.find((one) => one === filters.state);
  const q = (filters.q ?? '').length >= 2 ? filters.q : undefined;
  return usePages(['list-entries', state, q], (cursor) =>
    answered(
      api.GET('/api/v1/list-entries', {
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

export function useEntry(id: string): UseQueryResult<ListEntry> {
  return useQuery({
    queryKey: ['list-entry', id],
    queryFn: () => answered(api.GET('/api/v1/list-entries/{id}', { params: { path: { id } } })),
  });
}

export const ENTRY_ACTS = {
  enter: actOn('/api/v1/list-entries/{id}/enter'),
  dismiss: actOn('/api/v1/list-entries/{id}/dismiss'),
  remove: actOn('/api/v1/list-entries/{id}/remove'),
} as const;
