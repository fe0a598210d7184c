import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, commandHeaders } from '../../api/client';
import { type Written } from '../../api/command';
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

export function approveNotice(
  { id, version }: Notice,
  body: Schemas['ApproveNoticeRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/notices/{id}/approve', { params, body }));
}

export function withdrawNotice(
  { id, version }: Notice,
  body: Schemas['WithdrawNoticeRequest'],
  key: string,
): Promise<Written> {
  const params = { path: { id }, header: commandHeaders(version, key) };
  return answered(api.POST('/api/v1/notices/{id}/withdraw', { params, body }));
}
