import { AppError } from './errors.js';

/** A life cycle as data: from every state, by which act, to which state. */
export type TransitionTable<State extends string, Act extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Act, State>>>>
>;

export interface Transitions<State extends string, Act extends string> {
  readonly table: TransitionTable<State, Act>;
  readonly initial: State;
  /** The state after `act`; refuses with `code` (409) naming the state and the acts that are possible in it. */
  next(state: State, act: Act): State;
  allows(state: State, act: Act): boolean;
  acts(state: State): readonly Act[];
}

/** Refuses at load time a table with a state that cannot be reached or a dead end that is not declared final. */
export function defineTransitions<State extends string, Act extends string>(life: {
  readonly code: string;
  readonly initial: State;
  readonly final: readonly State[];
  readonly table: TransitionTable<State, Act>;
}): Transitions<State, Act> {
  assertSound(life);
  const acts = (state: State): readonly Act[] => Object.keys(life.table[state]) as Act[];
  return {
    table: life.table,
    initial: life.initial,
    acts,
    allows: (state, act) => life.table[state][act] !== undefined,
    next(state, act) {
      const target = life.table[state][act];
      if (target !== undefined) return target;
      const possible = acts(state).join(', ') || '—';
      throw new AppError(
        life.code,
        'conflict',
        {
          zh: `当前状态“${state}”下不能执行“${act}”；可执行：${possible}。`,
          en: `State ${state} does not allow ${act}; it allows: ${possible}.`,
        },
        { state, act, allowed: acts(state) },
      );
    },
  };
}

function assertSound<State extends string, Act extends string>(life: {
  readonly initial: State;
  readonly final: readonly State[];
  readonly table: TransitionTable<State, Act>;
}): void {
  const targets = (state: State): State[] => Object.values(life.table[state]) as State[];
  const reached = new Set<State>([life.initial]);
  for (const state of reached) for (const target of targets(state)) reached.add(target);
  const states = Object.keys(life.table) as State[];
  const unreachable = states.filter((state) => !reached.has(state));
  const deadEnds = states.filter((state) => targets(state).length === 0 && !life.final.includes(state));
  if (unreachable.length > 0) throw new Error(`Unreachable states: ${unreachable.join(', ')}`);
  if (deadEnds.length > 0)
    throw new Error(`States without a way out that are not final: ${deadEnds.join(', ')}`);
}
