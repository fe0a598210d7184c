import {
  type InfiniteData,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Overview = Schemas['RiskOverviewResponse'];
export type RiskRow = Schemas['RiskRowResponse'];
export type Risk = Schemas['RiskResponse'];
export type Contribution = Schemas['ContributionResponse'];

export const RISK_CLASSES = ['A', 'B', 'C', 'D', 'UNKNOWN'] as const;

export function useOverview(riskClass: string | undefined): UseInfiniteQueryResult<InfiniteData<Overview>> {
  const chosen = RISK_CLASSES.find((one) => one === riskClass);
  return useInfiniteQuery({
    queryKey: ['risk', 'overview', chosen],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/risk', {
          params: {
            query: {
              limit: 30,
              ...(chosen === undefined ? {} : { riskClass: chosen }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRisk(id: string): UseQueryResult<Risk> {
  return useQuery({
    queryKey: ['risk', id],
    queryFn: () => answered(api.GET('/api/v1/risk/subjects/{id}', { params: { path: { id }, query: {} } })),
  });
}

/** Where the event of a contribution can be read: its result, or the list entry of a veto. */
export function pathOf(one: Contribution | undefined): string | null {
  if (one?.aboutId == null) return null;
  return one.kind === 'VETO' ? `/list-entries/${one.aboutId}` : `/results/${one.aboutId}?purpose=SUPERVISION`;
}
