import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actOn } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Recognition = Schemas['RecognitionResponse'];
export type RecognitionRow = Schemas['RecognitionRowResponse'];
export type RecognitionState = RecognitionRow['state'];
export type RegionStandard = Schemas['RegionStandardResponse'];

export const RECOGNITION_STATES: readonly RecognitionState[] = [
  'OFFERED',
  'ACCEPTED',
  'CONDITIONAL',
  'REFUSED',
  'SOURCE_REVOKED',
  'RECONSIDERED',
];

export function useRecognitions(filters: {
  side?: string;
  state?: string;
  q?: string;
}): PagedQuery<RecognitionRow> {
  const state = RECOGNITION_STATES.find((one) => one === filters.state);
  const side = filters.side === 'theirs' ? 'theirs' : 'mine';
  const q = (filters.q ?? '').length >= 2 ? filters.q : undefined;
  return usePages(['recognitions', side, state, q], (cursor) =>
    answered(
      api.GET('/api/v1/recognitions', {
        params: {
          query: {
            limit: 30,
            side,
            ...(state === undefined ? {} : { state }),
            ...(q === undefined ? {} : { q }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
}

export function useRecognition(id: string): UseQueryResult<Recognition> {
  return useQuery({
    queryKey: ['recognition', id],
    queryFn: () => answered(api.GET('/api/v1/recognitions/{id}', { params: { path: { id } } })),
  });
}

/** The result itself, to be read before it is answered. */
export function useSource(id: string): UseQueryResult<Schemas['ResultResponse']> {
  return useQuery({
    queryKey: ['recognition-source', id],
    queryFn: () =>
      answered(
        api.GET('/api/v1/results/{id}', { params: { path: { id }, query: { purpose: 'RECOGNITION' } } }),
      ),
  });
}

export const accept = actOn('/api/v1/recognitions/{id}/accept');
export const refuse = actOn('/api/v1/recognitions/{id}/refuse');
export const reconsider = actOn('/api/v1/recognitions/{id}/reconsider');
