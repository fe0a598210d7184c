import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { answered, api } from './client';
import { rememberToken } from './conversation';
import { ProblemError } from './problem';
import type { components } from './schema';

export type Session = components['schemas']['SessionResponse'];

export const SESSION_KEY = ['session'] as const;

/** Who is signed in; null when nobody is. */
async function readSession(): Promise<Session | null> {
  try {
    const session = await answered(api.GET('/api/v1/session'));
    rememberToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

export function useSessionQuery(): UseQueryResult<Session | null> {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 5 * 60_000 });
}

export async function signIn(input: { username: string; password: string }): Promise<Session> {
  const session = await answered(api.POST('/api/v1/session', { body: input }));
  rememberToken(session.csrfToken);
  return session;
}

export async function signOut(): Promise<void> {
  await answered(api.DELETE('/api/v1/session'));
  rememberToken(null);
}

/** Whose session ended leaves nothing of what they read to whoever signs in next. Told first, the pages let go of it. */
export function forgetOfficer(queries: QueryClient): void {
  queries.setQueryData(SESSION_KEY, null);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

export const SessionContext = createContext<Session | null>(null);

/** Inside the shell somebody is always signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is for pages inside the shell.');
  return session;
}

/** May the roles of who is signed in do this at all? Whether it reaches one record, the server says. */
export function useCan(): (permission: string) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}
