import { parseFen } from '#kernel';
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
export function askedPenalty(input: PenaltyInput, earlier: Penalty | null): AskedPenalty {
  const before: Earlier = earlier ?? NOTHING;
  const base = input.baseFen ?? before.baseFen;
  return {
    kinds: input.penaltyKinds ?? before.kinds,
    fineFen: parseFen(input.fineFen ?? before.fineFen, 'fineFen'),
    confiscatedFen: parseFen(input.confiscatedFen ?? before.confiscatedFen, 'confiscatedFen'),
    content: input.content ?? before.content,
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
