import { type ReactElement, useState } from 'react';
import { useCommand, type Written } from '../../../api/command';
import { problemIn } from '../../../api/problem';
import { commonWords } from '../../words/common-words';
import { useWords } from '../../words/language';
import { ProblemNotice } from '../problem-notice';
import { type SeenRecord } from './seen-record';
import { StaleNotice } from './stale-notice';

const STALE = 412;

interface DirectAct<Item> {
  /** The record whose steps are to be drawn. */
  readonly item: Item;
  readonly isPending: boolean;
  /** Both versions, to stand in place of the steps. */
  readonly stale: ReactElement | null;
  readonly refusal: ReactElement | null;
  readonly run: (onDone: () => void) => void;
}

/**
 * A step without a form. Until it is answered the record stays as it was clicked on, and where somebody else was
 * first both versions take the place of the steps: a second click never meets another step under the pointer.
 */
export function useDirectAct<Item>(
  now: Item,
  send: (item: Item, key: string) => Promise<Written>,
  seenOf: (item: Item) => SeenRecord,
): DirectAct<Item> {
  const say = useWords(commonWords);
  const [held, setHeld] = useState<Item | null>(null);
  const command = useCommand(send);
  const problem = command.error === null ? null : problemIn(command.error);
  const isStale = problem?.status === STALE && held !== null;
  const read = (): void => {
    setHeld(null);
    command.reset();
  };
  return {
    item: held ?? now,
    isPending: command.isPending,
    stale: isStale ? (
      <StaleNotice seen={seenOf(held)} now={seenOf(now)} next={{ label: say.staleRead, run: read }} />
    ) : null,
    refusal: problem === null || isStale ? null : <ProblemNotice problem={problem} />,
    run: (onDone) => {
      setHeld(now);
      command.mutate(now, {
        onSuccess: () => {
          setHeld(null);
          onDone();
        },
        onError: (error) => {
          if (problemIn(error).status !== STALE) setHeld(null);
        },
      });
    },
  };
}
