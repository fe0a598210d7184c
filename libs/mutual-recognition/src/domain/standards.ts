import { type Sentence } from '#kernel';

/** One region's discretion benchmark for an item: from the catalogue, without its file's shape. */
export interface StandardInput {
  readonly region: string;
  readonly benchmark: string;
  readonly benchmarkName: Sentence;
  readonly confirmed: boolean;
  readonly bands: readonly BandInput[];
  readonly fineMin: bigint | null;
  readonly fineMax: bigint | null;
  readonly basis: string | null;
}

interface BandInput {
  readonly band: string;
  readonly name: Sentence;
  readonly fromPct: number | null;
  readonly toPct: number | null;
}

interface BandRange {
  readonly band: string;
  readonly name: Sentence;
  readonly fromPct: number | null;
  readonly toPct: number | null;
  /** Fen, as text; null where the band has no fine or the law states no plain range. */
  readonly fineFrom: string | null;
  readonly fineTo: string | null;
}

export interface RegionStandard {
  readonly region: string;
  readonly benchmark: string;
  readonly benchmarkName: Sentence;
  readonly confirmed: boolean;
  readonly basis: string | null;
  readonly fineMin: string | null;
  readonly fineMax: string | null;
  readonly bands: readonly BandRange[];
}

/** The region's bands as money, so that both sides can be laid beside each other (DOMAIN §5.6). */
export function standardOf(input: StandardInput): RegionStandard {
  const { fineMin, fineMax, bands, ...rest } = input;
  return {
    ...rest,
    fineMin: fineMin?.toString() ?? null,
    fineMax: fineMax?.toString() ?? null,
    bands: bands.map((band) => ({
      ...band,
      fineFrom: at(fineMin, fineMax, band.fromPct),
      fineTo: at(fineMin, fineMax, band.toPct),
    })),
  };
}

/** Codes of the bands whose share of the range is not the same on both sides. */
export function differingBands(left: RegionStandard, right: RegionStandard): readonly string[] {
  const other = new Map(right.bands.map((band) => [band.band, band]));
  return left.bands
    .filter((band) => {
      const match = other.get(band.band);
      return (
        match?.fineFrom !== band.fineFrom || match.fineTo !== band.fineTo || match.fromPct !== band.fromPct
      );
    })
    .map((band) => band.band);
}

function at(min: bigint | null, max: bigint | null, percent: number | null): string | null {
  if (min === null || max === null || percent === null) return null;
  return (min + ((max - min) * BigInt(percent)) / 100n).toString();
}
