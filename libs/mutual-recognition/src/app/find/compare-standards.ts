import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { type LegalDate, provinceOf } from '#kernel';
import { differingBands, type RegionStandard, standardOf } from '../../domain/standards.js';

export interface StandardsCompared {
  readonly source: RegionStandard;
  readonly own: RegionStandard;
  /** Bands whose share of the range differs. */
  readonly differing: readonly string[];
}

/** Both regions' discretion standards for one item on one day (DOMAIN §5.6). Null when the catalogue lacks the item. */
@Injectable()
export class CompareStandards {
  constructor(private readonly catalogue: Catalogue) {}

  execute(
    itemCode: string,
    regions: { source: string; own: string },
    on: LegalDate,
  ): StandardsCompared | null {
    if (this.catalogue.findItem(itemCode) === null) return null;
    const source = this.standard(itemCode, regions.source, on);
    const own = this.standard(itemCode, regions.own, on);
    return { source, own, differing: differingBands(source, own) };
  }

  /** The region's own provision where it has one, else the one that holds everywhere. */
  private standard(itemCode: string, region: string, on: LegalDate): RegionStandard {
    const benchmark = this.catalogue.benchmark(itemCode, region, on);
    const bases = this.catalogue.findItem(itemCode)?.bases ?? [];
    const basis =
      bases.find((row) => row.region === provinceOf(region)) ??
      bases.find((row) => row.region === '*') ??
      bases[0];
    return standardOf({
      region,
      benchmark: benchmark.set,
      benchmarkName: { zh: benchmark.nameZh, en: benchmark.nameEn },
      confirmed: !benchmark.unconfirmed,
      bands: benchmark.bands.map(({ band, zh, en, fromPct, toPct }) => ({
        band,
        name: { zh, en },
        fromPct,
        toPct,
      })),
      fineMin: basis?.fineMin ?? null,
      fineMax: basis?.fineMax ?? null,
      basis: basis === undefined ? null : `《${basis.law}》${basis.article}${basis.clauseZh}`,
    });
  }
}
