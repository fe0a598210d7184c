import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  ListField,
  MapField,
  ObjectField,
  TextField,
} from '#platform/http';
import { type Benchmark, type LegalBasis, PARTY_KINDS, type SupervisionItem } from '../domain/standard.js';

export class LegalBasisResponse {
  @TextField({ title: '条文编号 · id of the provision', max: 20, example: 'P01513' })
  readonly provisionId!: string;

  @TextField({ title: '法律、法规、规章 · law', max: 200, example: '中华人民共和国食品安全法' })
  readonly law!: string;

  @TextField({ title: '条 · article', max: 40, example: '第一百二十二条' })
  readonly article!: string;

  @TextField({ title: '款、项 · paragraph and item', min: 0, max: 100, example: '第一款' })
  readonly clauseZh!: string;

  @TextField({ title: '效力层级 · level', max: 40, example: 'LAW' })
  readonly level!: string;

  @TextField({ title: '适用地区，* 为全国 · region, * for all', max: 6, example: '*' })
  readonly region!: string;

  @TextField({ title: '原文 · quotation', max: 2000 })
  readonly quoteZh!: string;

  @DateField({ title: '生效 · in force from' })
  readonly validFrom!: string;

  @DateField({ title: '失效 · no longer in force from', nullable: true })
  readonly validTo!: string | null;

  @FenField({ title: '罚款下限（分） · lowest fine', nullable: true })
  readonly fineMin!: string | null;

  @FenField({ title: '罚款上限（分） · highest fine', nullable: true })
  readonly fineMax!: string | null;

  @ListField('text', { title: '罚款规定原文 · how the fine is set, as printed', max: 20 })
  readonly finesPrinted!: readonly string[];
}

export class SupervisionItemResponse {
  @TextField({ title: '事项代码 · item code', max: 20, example: 'FOOD-001' })
  readonly code!: string;

  @TextField({ title: '名称 · name', max: 200, example: '未取得许可从事食品生产经营' })
  readonly nameZh!: string;

  @TextField({ title: '英文名称 · English name', max: 200 })
  readonly nameEn!: string;

  @TextField({ title: '领域 · domain', max: 40, example: 'food' })
  readonly domain!: string;

  @TextField({ title: '违法行为 · conduct', max: 2000 })
  readonly conductZh!: string;

  @ListField('text', { title: '有权条线 · organ systems', max: 10, example: ['market-regulation'] })
  readonly organSystems!: readonly string[];

  @ListField('text', {
    title: '当事人类型 · kinds of party',
    max: PARTY_KINDS.length,
    example: ['LEGAL_PERSON'],
  })
  readonly partyKinds!: readonly string[];

  @ChoiceField(['ORDINARY', 'LIFE_HEALTH_FINANCE'], {
    title: '追责时效类别 · limitation class',
    basis: '行政处罚法 第三十六条',
  })
  readonly limitationClass!: string;

  @ListField('text', { title: '处罚种类 · penalty kinds', max: 13, example: ['FINE'] })
  readonly penaltyKinds!: readonly string[];

  @BooleanField({ title: '可能列入严重违法失信名单 · may be a ground of the serious list' })
  readonly isSeriousListGround!: boolean;

  @ListField(() => LegalBasisResponse, { title: '依据 · legal bases', max: 20 })
  readonly bases!: readonly LegalBasisResponse[];
}

export class BenchmarkResponse {
  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '基准版本 · version of the benchmark', max: 40, example: 'REGION-51-A' })
  readonly set!: string;

  @TextField({ title: '名称 · name', max: 100 })
  readonly nameZh!: string;

  @BooleanField({ title: '数值待核 · figures not confirmed' })
  readonly unconfirmed!: boolean;

  @MapField({ title: '各档 · bands: share of the legal range in per cent, by band' })
  readonly bands!: object;
}

export class SeriousListGroundResponse {
  @TextField({ title: '依据 · article', max: 200 })
  readonly articleZh!: string;

  @TextField({ title: '领域 · field', max: 100 })
  readonly fieldZh!: string;

  @TextField({ title: '领域（英文） · field in English', max: 100 })
  readonly fieldEn!: string;

  @BooleanField({ title: '已核实 · confirmed' })
  readonly confirmed!: boolean;
}

/** One item with the benchmark of every region that has its own. */
export class SupervisionItemCardResponse extends SupervisionItemResponse {
  @ListField(() => BenchmarkResponse, {
    title: '裁量基准 · discretion benchmarks',
    max: 40,
    basis: '行政处罚法 第三十四条',
  })
  readonly benchmarks!: readonly BenchmarkResponse[];

  @ObjectField(() => SeriousListGroundResponse, {
    title: '列入依据 · ground of the serious list',
    nullable: true,
  })
  readonly seriousListGround!: SeriousListGroundResponse | null;
}

export function itemResponse(item: SupervisionItem): SupervisionItemResponse {
  return fieldsOf(item);
}

function fieldsOf(
  item: SupervisionItem,
): Omit<SupervisionItemCardResponse, 'benchmarks' | 'seriousListGround'> {
  const { code, nameZh, nameEn, domain, conductZh, organSystems, partyKinds, limitationClass, penaltyKinds } =
    item;
  const isSeriousListGround = item.seriousListGround !== null;
  const own = {
    code,
    nameZh,
    nameEn,
    domain,
    conductZh,
    organSystems,
    partyKinds,
    limitationClass,
    penaltyKinds,
  };
  return { ...own, isSeriousListGround, bases: item.bases.map(basisResponse) };
}

export function itemCardResponse(
  item: SupervisionItem,
  benchmarkOf: (region: string) => Benchmark,
): SupervisionItemCardResponse {
  const benchmarks = item.benchmarks.map(({ region }) => {
    const { set, nameZh, unconfirmed, bands } = benchmarkOf(region);
    return {
      region,
      set,
      nameZh,
      unconfirmed,
      bands: Object.fromEntries(bands.map(({ band, ...rest }) => [band, rest])),
    };
  });
  return { ...fieldsOf(item), benchmarks, seriousListGround: groundResponse(item) };
}

function groundResponse({ seriousListGround: ground }: SupervisionItem): SeriousListGroundResponse | null {
  if (ground === null) return null;
  const { articleZh, fieldZh, fieldEn, confirmed } = ground;
  return { articleZh, fieldZh, fieldEn, confirmed };
}

function basisResponse(basis: LegalBasis): LegalBasisResponse {
  const {
    provisionId,
    law,
    article,
    clauseZh,
    level,
    region,
    quoteZh,
    validFrom,
    validTo,
    fineMin,
    fineMax,
  } = basis;
  return {
    ...{ provisionId, law, article, clauseZh, level, region, quoteZh, validFrom, validTo },
    fineMin: fineMin?.toString() ?? null,
    fineMax: fineMax?.toString() ?? null,
    finesPrinted: basis.fineRules
      .map((rule) => [rule.whenZh, rule.printedZh].filter(Boolean).join('：'))
      .filter(Boolean),
  };
}
