import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Today = components['schemas']['TodayResponse'];
export type TodayRow = components['schemas']['TodayRowResponse'];
export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

export interface TodayFilters {
  readonly group?: string;
  readonly code?: string;
  readonly mine?: string;
}

export function useToday(filters: TodayFilters): UseInfiniteQueryResult<InfiniteData<Today>> {
  const group = DUE_GROUPS.find((one) => one === filters.group);
  return useInfiniteQuery({
    queryKey: ['today', group, filters.code, filters.mine],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/today', {
          params: {
            query: {
              limit: 50,
              ...(group === undefined ? {} : { group }),
              ...(filters.code === undefined ? {} : { code: filters.code }),
              ...(filters.mine === 'true' ? { mine: 'true' as const } : {}),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  });
}
