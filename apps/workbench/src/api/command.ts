import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { rememberEvent } from './conversation';
import { problemIn } from './problem';

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly event: string;
}

/**
 * A write. The same input sent again (a lost answer, an impatient second click) goes under the same Idempotency-Key
 * and so happens once; other input gets a key of its own. Afterwards every screen reads anew, waiting for the event;
 * only not the record that the command puts out of one's reach, if it does.
 */
export function useCommand<Input, Answer extends Partial<Written>>(
  send: (input: Input, key: string) => Promise<Answer>,
  givenAway?: string,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  const attempt = useRef<{ body: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const body = JSON.stringify(input, fileAsText);
      if (attempt.current?.body !== body) attempt.current = { body, key: crypto.randomUUID() };
      return send(input, attempt.current.key);
    },
    onSuccess: async (answer) => {
      attempt.current = null;
      if (answer.event !== undefined) rememberEvent(answer.event);
      await queries.invalidateQueries({
        predicate: (query) =>
          isOfTheDay(query) && !(givenAway !== undefined && query.queryKey.includes(givenAway)),
      });
    },
    // Somebody else was first: what they made of the record is read, so that both versions can be compared.
    onError: async (error) => {
      if (problemIn(error).status === STALE) await queries.invalidateQueries({ predicate: isOfTheDay });
    },
  });
}

const STALE = 412;
const isOfTheDay = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== 'reference';

/** Two attempts with another file are two inputs. */
function fileAsText(_: string, value: unknown): unknown {
  return value instanceof File ? `${value.name} ${String(value.size)} ${String(value.lastModified)}` : value;
}
