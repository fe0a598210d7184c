import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema';

/** What changes with a release or an appointment, not with the day's work: read once per visit. */
const HOUR = 3_600_000;

export type Organ = components['schemas']['OrganResponse'];
export type Officer = components['schemas']['OfficerResponse'];

export function useOrgans(): UseQueryResult<Organ[]> {
  return useQuery({
    queryKey: ['reference', 'organs'],
    queryFn: () => answered(api.GET('/api/v1/organs')),
    staleTime: HOUR,
  });
}

export function useOfficers(): UseQueryResult<Officer[]> {
  return useQuery({
    queryKey: ['reference', 'officers'],
    queryFn: () => answered(api.GET('/api/v1/officers')),
    staleTime: HOUR,
  });
}

/** Whether this node holds the demo world. Asked before anybody has signed in. */
export function useIsDemo(): boolean {
  const { data } = useQuery({
    queryKey: ['reference', 'node'],
    queryFn: () => answered(api.GET('/api/v1/node')),
    staleTime: HOUR,
  });
  return data?.isDemo === true;
}

export type SupervisionItem = components['schemas']['SupervisionItemResponse'];
export type Term = components['schemas']['TermResponse'];
export type Division = components['schemas']['DivisionResponse'];

export function useItems(): UseQueryResult<SupervisionItem[]> {
  return useQuery({
    queryKey: ['reference', 'items'],
    queryFn: () => answered(api.GET('/api/v1/catalogue/items', { params: { query: {} } })),
    staleTime: HOUR,
  });
}

/** The words of a closed list of the catalogue, such as `penalty-kinds`. */
export function useVocabulary(name: string): UseQueryResult<Term[]> {
  return useQuery({
    queryKey: ['reference', 'vocabulary', name],
    queryFn: () => answered(api.GET('/api/v1/catalogue/vocabularies/{name}', { params: { path: { name } } })),
    staleTime: HOUR,
  });
}

export function useDivisions(parent: string | null): UseQueryResult<Division[]> {
  return useQuery({
    queryKey: ['reference', 'divisions', parent],
    queryFn: () =>
      answered(api.GET('/api/v1/catalogue/divisions', { params: { query: { parent: parent ?? '000000' } } })),
    staleTime: HOUR,
    enabled: parent !== null,
  });
}

/** By part of the name or the first digits of the code, at every level. */
export function useDivisionSearch(text: string): UseQueryResult<Division[]> {
  const q = text.trim();
  return useQuery({
    queryKey: ['reference', 'division-search', q],
    queryFn: () => answered(api.GET('/api/v1/catalogue/divisions', { params: { query: { q } } })),
    staleTime: HOUR,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}

export type Deadline = components['schemas']['DeadlineResponse'];

export function useDeadlines(): UseQueryResult<Deadline[]> {
  return useQuery({
    queryKey: ['reference', 'deadlines'],
    queryFn: () => answered(api.GET('/api/v1/catalogue/deadlines', { params: { query: {} } })),
    staleTime: HOUR,
  });
}
