import { fen, formatYuan, parseFen, ZERO_FEN, type Fen } from '#kernel';
import { caseErrors } from '../domain/case.errors.js';
import { type Penalty } from '../domain/documents.js';
import { type AskedPenalty } from '../domain/penalty.js';

export interface PenaltyInput {
  readonly penaltyKinds?: readonly string[];
  readonly fineFen?: string;
  readonly confiscatedFen?: string;
  readonly content?: string;
  readonly baseFen?: string;
  readonly mitigation?: string;
  readonly band?: string;
  readonly bandReason?: string;
}

const NOTHING = {
  kinds: [],
  fineFen: '0',
  confiscatedFen: '0',
  content: '',
  baseFen: null,
  mitigation: null,
  band: null,
  bandReason: null,
} as const;

type Earlier = Penalty | typeof NOTHING;

/** What the request asks for; what it leaves out is taken from `earlier`, the penalty the party was told of. */
export function askedPenalty(
  input: PenaltyInput,
  earlier: Penalty | null,
  words: PenaltyWords,
): AskedPenalty {
  const before: Earlier = earlier ?? NOTHING;
  const base = input.baseFen ?? before.baseFen;
  const asked = {
    kinds: [...new Set(input.penaltyKinds ?? before.kinds)],
    fineFen: parseFen(input.fineFen ?? before.fineFen, 'fineFen'),
    confiscatedFen: parseFen(input.confiscatedFen ?? before.confiscatedFen, 'confiscatedFen'),
  };
  return {
    ...asked,
    content: nonBlank(input.content) ?? keptContent(input, before) ?? contentOf(asked, words),
    baseFen: base === null ? null : parseFen(base, 'baseFen'),
    mitigation: input.mitigation ?? before.mitigation,
    ...bandOf(input, before),
  };
}

/** With the same fine the band stays; another fine is measured anew. */
function bandOf(input: PenaltyInput, before: Earlier): Pick<AskedPenalty, 'band' | 'bandReason'> {
  const isSame = input.fineFen === undefined || input.fineFen === before.fineFen;
  if (isSame && input.band === undefined) return { band: before.band, bandReason: before.bandReason };
  return { band: input.band ?? null, bandReason: input.bandReason ?? null };
}

/** Code of a kind of penalty → its name in the law. */
export type PenaltyWords = ReadonlyMap<string, string>;

export function nonBlank(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

/** The words of the notice stay as long as what they speak of stays. */
function keptContent(input: PenaltyInput, before: Earlier): string | undefined {
  const { penaltyKinds, fineFen, confiscatedFen } = input;
  const isSame =
    (penaltyKinds === undefined || penaltyKinds.join() === before.kinds.join()) &&
    (fineFen === undefined || fineFen === before.fineFen) &&
    (confiscatedFen === undefined || confiscatedFen === before.confiscatedFen);
  return isSame ? nonBlank(before.content) : undefined;
}

/** `罚款 60,000.00 元；警告`: what is imposed, in the words of the law, where nobody wrote it down. */
function contentOf(
  asked: Pick<AskedPenalty, 'kinds' | 'fineFen' | 'confiscatedFen'>,
  words: PenaltyWords,
): string {
  const amounts: Readonly<Record<string, Fen>> = {
    FINE: fen(asked.fineFen),
    CONFISCATION: fen(asked.confiscatedFen),
  };
  const said = asked.kinds.map((kind) => {
    const amount = amounts[kind] ?? ZERO_FEN;
    const name = words.get(kind) ?? kind;
    return amount > ZERO_FEN ? `${name} ${formatYuan(amount)} 元` : name;
  });
  return said.join('；');
}

/** Refuses a penalty beside an outcome that imposes none: dropped silently, it would stand in the words only. */
export function assertNoPenaltyAsked(outcome: string, input: PenaltyInput): void {
  if (outcome === 'PENALTY') return;
  if ((input.penaltyKinds ?? []).length > 0) throw caseErrors.penaltyWithout('penaltyKinds');
  if ((input.fineFen ?? '0') !== '0') throw caseErrors.penaltyWithout('fineFen');
  if ((input.confiscatedFen ?? '0') !== '0') throw caseErrors.penaltyWithout('confiscatedFen');
}
