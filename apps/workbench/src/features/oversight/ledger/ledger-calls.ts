import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { type PagedQuery, usePages } from '../../../ui/page/rows';

type Schemas = components['schemas'];
export type LedgerState = Schemas['LedgerStateResponse'];
export type SubscriptionState = LedgerState['subscriptions'][number];
export type FailureRow = Schemas['FailureResponse'];
export type Balance = Schemas['BalanceResponse'];
type EventPlace = Schemas['EventPlaceResponse'];

export const FAILURE_STATES: readonly FailureRow['state'][] = ['DEAD', 'RETRYING', 'SET_ASIDE'];
const PAGE = 50;
const WATCH_MS = 5000;

export function useLedgerState(): UseQueryResult<LedgerState> {
  return useQuery({
    queryKey: ['ledger-state'],
    queryFn: () => answered(api.GET('/api/v1/ledger/state')),
    refetchInterval: WATCH_MS,
  });
}

function readFailures(
  state: string | undefined,
  cursor: string | undefined,
): Promise<Schemas['FailurePageResponse']> {
  const known = FAILURE_STATES.find((one) => one === state);
  return answered(
    api.GET('/api/v1/ledger/failures', {
      params: {
        query: {
          limit: PAGE,
          ...(known === undefined ? {} : { state: known }),
          ...(cursor === undefined ? {} : { cursor }),
        },
      },
    }),
  );
}

export function useFailures(state: string | undefined): PagedQuery<FailureRow> {
  return usePages(['ledger-failures', state], (cursor) => readFailures(state, cursor));
}

/** Every row, however many pages there are: for taking along. */
export async function allFailures(state: string | undefined): Promise<readonly FailureRow[]> {
  const rows: FailureRow[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await readFailures(state, cursor);
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  }
  return rows;
}

export function useHeldBehind({ eventId, subscription }: FailureRow): UseQueryResult<readonly EventPlace[]> {
  return useQuery({
    queryKey: ['ledger-behind', eventId, subscription],
    queryFn: () =>
      answered(
        api.GET('/api/v1/ledger/failures/{id}/behind', {
          params: { path: { id: eventId }, query: { subscription } },
        }),
      ),
  });
}

export function useBalance(
  interval: { readonly after: string; readonly upTo: string } | null,
): UseQueryResult<Balance> {
  const { after, upTo } = interval ?? { after: '0', upTo: '0' };
  return useQuery({
    queryKey: ['ledger-balance', after, upTo],
    queryFn: () => answered(api.GET('/api/v1/ledger/balance', { params: { query: { after, upTo } } })),
    enabled: interval !== null,
    retry: false,
  });
}

const keyed = ({ eventId }: FailureRow, key: string): { path: { id: string }; header: object } => ({
  path: { id: eventId },
  header: { 'Idempotency-Key': key },
});

/** Sends a failing event to its handler again, at once. */
export async function replay(row: FailureRow, key: string): Promise<object> {
  const { subscription } = row;
  await answered(
    api.POST('/api/v1/ledger/failures/{id}/replay', { params: keyed(row, key), body: { subscription } }),
  );
  return {};
}

/** Takes the event out of its subscription's way, with the reason that was typed. */
export function setAside(row: FailureRow) {
  const { subscription } = row;
  return (body: Readonly<Record<string, unknown>>, key: string): Promise<{ event: string }> =>
    answered(
      api.POST('/api/v1/ledger/failures/{id}/set-aside', {
        params: keyed(row, key),
        body: { subscription, reason: body['reason'] as string },
      }),
    );
}
