import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { create } from '../../api/act';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { type PagedQuery, usePages } from '../../ui/page/rows';

type Schemas = components['schemas'];
export type Case = Schemas['CaseResponse'];
export type CaseRow = Schemas['CaseRowResponse'];
export type CaseState = CaseRow['state'];
export type NextAct = Schemas['NextActResponse'];
export type Penalty = Schemas['PenaltyResponse'];
export type Lead = Schemas['LeadResponse'];
export type SameAct = Schemas['SameActResponse'];

export const CASE_STATES: readonly CaseState[] = [
  'INVESTIGATING',
  'UNDER_REVIEW',
  'REVIEWED',
  'NOTICE_SERVED',
  'HEARING_REQUESTED',
  'HEARD',
  'RESPONDED',
  'DECIDED',
  'SERVED',
  'CLOSED',
];

export function useCases(filters: { state?: string; q?: string; mine?: string }): PagedQuery<CaseRow> {
  const state = CASE_STATES.find((one) => one === filters.state);
  const q = (filters.q ?? '').length >= 2 ? filters.q : undefined;
  const isMine = filters.mine === 'true';
  return usePages(['cases', state, q, isMine], (cursor) =>
    answered(
      api.GET('/api/v1/cases', {
        params: {
          query: {
            limit: 30,
            ...(state === undefined ? {} : { state }),
            ...(q === undefined ? {} : { q }),
            ...(isMine ? { mine: 'true' as const } : {}),
            ...(cursor === undefined ? {} : { cursor }),
          },
        },
      }),
    ),
  );
}

export function useCase(id: string): UseQueryResult<Case> {
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });
}

export function useLeadFor(id: string | null): UseQueryResult<Lead> {
  return useQuery({
    queryKey: ['lead', id],
    queryFn: () => answered(api.GET('/api/v1/leads/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });
}

export interface SameActQuestion {
  readonly subjectId: string;
  readonly itemCode: string;
  readonly actFrom: string;
  readonly actTo: string;
}

export function useSameActs(question: SameActQuestion | null): UseQueryResult<SameAct[]> {
  return useQuery({
    queryKey: ['same-acts', question],
    queryFn: () =>
      answered(
        api.GET('/api/v1/same-acts', {
          params: { query: question ?? { subjectId: '', itemCode: '', actFrom: '', actTo: '' } },
        }),
      ),
    enabled: question !== null,
  });
}

export const fileCase = create('/api/v1/cases');
