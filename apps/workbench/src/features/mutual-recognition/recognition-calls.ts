import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, commandHeaders } from '../../api/client';
import { type Written } from '../../api/command';
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

export function accept(
  { id, version }: Recognition,
  body: Schemas['AcceptRecognitionRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/recognitions/{id}/accept', { params, body }));
}

export function refuse(
  { id, version }: Recognition,
  body: Schemas['RefuseRecognitionRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/recognitions/{id}/refuse', { params, body }));
}

export function reconsider(
  { id, version }: Recognition,
  body: Schemas['ReconsiderRecognitionRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/recognitions/{id}/reconsider', { params, body }));
}
