import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { actOn } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Notice = Schemas['NoticeResponse'];
export type NoticeRow = Schemas['NoticeRowResponse'];
export type NoticeState = NoticeRow['state'];

export const NOTICE_STATES: readonly NoticeState[] = [
  'AWAITING_APPROVAL',
  'AWAITING_SERVICE',
  'PUBLISHED',
  'ANNOTATED',
  'WITHDRAWN',
  'EXPIRED',
  'EXEMPT',
];

export function useNotices(filters: { state?: string }): PagedQuery<NoticeRow> {
  const state = NOTICE_STATES.find((one) => one === filters.state);
  return usePages(['notices', state], (cursor) =>
    answered(
      api.GET('/api/v1/notices', {
        params: {
          query: {
            limit: 30,
            ...(state === undefined ? {} : { state }),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
}

export function useNotice(id: string): UseQueryResult<Notice> {
  return useQuery({
    queryKey: ['notice', id],
    queryFn: () => answered(api.GET('/api/v1/notices/{id}', { params: { path: { id } } })),
  });
}

export const approveNotice = actOn('/api/v1/notices/{id}/approve');
export const withdrawNotice = actOn('/api/v1/notices/{id}/withdraw');
