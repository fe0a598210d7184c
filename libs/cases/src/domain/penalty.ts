import { type Fen, fen, formatYuan } from '#kernel';
import { caseErrors } from './case.errors.js';
import { assertContent } from './content/content.js';
import { type Penalty } from './documents.js';

interface FineRule {
  readonly kind: 'RANGE' | 'MULTIPLE' | 'UNSTATED';
  readonly printedZh?: string;
  readonly min?: Fen;
  readonly max?: Fen;
  readonly low?: number;
  readonly high?: number;
  /** The figure is per person, month or the like: no upper bound can be told from it. */
  readonly per?: string;
}

/** What a penalty is measured by: the provision in force on the day of the act, the item and the region's benchmark. */
export interface Yardstick {
  readonly fineRules: readonly FineRule[];
  readonly kinds: readonly string[];
  readonly benchmark: {
    readonly set: string;
    readonly validFrom: string;
    readonly bands: readonly {
      readonly band: string;
      readonly fromPct: number | null;
      readonly toPct: number | null;
      readonly outcome: 'NO_PENALTY' | 'FINE';
    }[];
  };
}

export interface AskedPenalty {
  readonly kinds: readonly string[];
  readonly fineFen: bigint;
  readonly confiscatedFen: bigint;
  readonly content: string;
  readonly baseFen: bigint | null;
  readonly mitigation: string | null;
  readonly band: string | null;
  readonly bandReason: string | null;
}

interface Range {
  readonly min: bigint;
  readonly max: bigint | null;
}

/** Refuses a kind the provision does not know, a fine outside its range, a band off the benchmark, a text that differs. */
export function assess(asked: AskedPenalty, yardstick: Yardstick): Penalty {
  assertKinds(asked, yardstick);
  const { band, bandReason } = bandOf(asked, bandsFor(asked, yardstick), yardstick);
  assertContent(asked.content, asked);
  return {
    kinds: [...asked.kinds],
    fineFen: asked.fineFen.toString(),
    confiscatedFen: asked.confiscatedFen.toString(),
    content: asked.content,
    baseFen: asked.baseFen?.toString() ?? null,
    mitigation: asked.mitigation,
    band,
    bandReason,
    benchmark: { set: yardstick.benchmark.set, validFrom: yardstick.benchmark.validFrom },
  };
}

function assertKinds(asked: AskedPenalty, yardstick: Yardstick): void {
  if (asked.kinds.length === 0) throw caseErrors.noKinds();
  const foreign = asked.kinds.find((kind) => !yardstick.kinds.includes(kind));
  if (foreign !== undefined) throw caseErrors.kind(foreign, yardstick.kinds);
  if (asked.kinds.includes('FINE') !== asked.fineFen > 0n) throw caseErrors.amount('fineFen');
  if (asked.confiscatedFen > 0n && !asked.kinds.includes('CONFISCATION'))
    throw caseErrors.amount('confiscatedFen');
}

/** The bands that the benchmark gives this fine, one for each legal range it lies in; none where there is no fine. */
function bandsFor(asked: AskedPenalty, yardstick: Yardstick): readonly string[] {
  if (asked.fineFen === 0n) return [];
  const graded = yardstick.benchmark.bands.filter((row) => row.outcome === 'FINE');
  const ranges = rangesOf(yardstick.fineRules, asked.baseFen);
  const fits = ranges.filter(
    ({ min, max }) => min <= asked.fineFen && (max === null || asked.fineFen <= max),
  );
  if (fits.length === 0) return belowRange(asked, ranges, graded);
  return fits.flatMap(({ min, max }) => {
    if (max === null || max === min) return [];
    const found = graded.find(
      ({ toPct }) => (asked.fineFen - min) * 100n <= BigInt(toPct ?? 0) * (max - min),
    );
    return found === undefined ? [] : [found.band];
  });
}

/** Below the least is only lawful as mitigation (减轻, APL art. 32); above the most never. */
function belowRange(
  asked: AskedPenalty,
  ranges: readonly Range[],
  graded: readonly { readonly band: string }[],
): readonly string[] {
  if (ranges.length === 0) throw caseErrors.fineBase();
  const isBelow = ranges.every(({ min }) => asked.fineFen < min);
  if (isBelow && asked.mitigation !== null) return graded.slice(0, 1).map((row) => row.band);
  throw caseErrors.fineRange(ranges.map(printed).join('、'), isBelow);
}

function rangesOf(rules: readonly FineRule[], base: bigint | null): readonly Range[] {
  return rules.flatMap((rule): Range[] => {
    if (rule.kind === 'UNSTATED') return [{ min: 0n, max: null }];
    if (rule.kind === 'RANGE')
      return [{ min: rule.min ?? 0n, max: rule.per === undefined ? (rule.max ?? null) : null }];
    if (base === null) return [];
    return [
      { min: times(base, rule.low ?? 0), max: rule.high === undefined ? null : times(base, rule.high) },
    ];
  });
}

/** Multiples are printed with at most three decimals. */
function times(base: bigint, multiple: number): bigint {
  return (base * BigInt(Math.round(multiple * 1000))) / 1000n;
}

function printed({ min, max }: Range): string {
  return `${formatYuan(fen(min))}–${max === null ? '' : formatYuan(fen(max))}元`;
}

function bandOf(
  asked: AskedPenalty,
  given: readonly string[],
  yardstick: Yardstick,
): { readonly band: string; readonly bandReason: string | null } {
  const band = asked.band ?? given[0];
  const names = yardstick.benchmark.bands.map((row) => row.band);
  if (band === undefined || !names.includes(band)) throw caseErrors.bandNeeded(names);
  const departs = given.length > 0 && !given.includes(band);
  if (departs && asked.bandReason === null) throw caseErrors.band(band, given);
  return { band, bandReason: departs ? asked.bandReason : null };
}
