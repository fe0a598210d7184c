import { BooleanField, DateField, IntegerField, ListField, MapField, TextField } from '#platform/http';

export class TermResponse {
  @TextField({ title: '代码 · code', max: 60, example: 'FINE' })
  readonly code!: string;

  @TextField({ title: '中文 · Chinese', max: 200 })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 200 })
  readonly en!: string;

  @BooleanField({ title: '须说明理由 · must be explained in words' })
  readonly noteRequired!: boolean;

  @MapField({ title: '其他属性 · what else the list says of it' })
  readonly facts!: Readonly<Record<string, unknown>>;
}

export class DeadlineResponse {
  @TextField({ title: '期限代码 · code', max: 60, example: 'DECIDE' })
  readonly code!: string;

  @TextField({ title: '名称 · name', max: 200 })
  readonly nameZh!: string;

  @TextField({ title: '英文名称 · English name', max: 200 })
  readonly nameEn!: string;

  @TextField({ title: '起算事件 · what starts it', max: 60, example: 'case.filed' })
  readonly trigger!: string;

  @IntegerField({
    title: '长度，负数为提前 · length, negative counts back',
    min: -1000,
    max: 1000,
    example: 90,
  })
  readonly length!: number;

  @TextField({ title: '单位：HOUR 小时、WD 工作日、CD 日、MONTH 月、YEAR 年 · unit', max: 5, example: 'CD' })
  readonly unit!: string;

  @TextField({ title: '约束对象 · whom it binds', max: 5, example: 'organ' })
  readonly who!: string;

  @ListField('text', { title: '不计入的期间 · what stops it', max: 20 })
  readonly stops!: readonly string[];

  @TextField({ title: '依据 · basis', max: 300 })
  readonly basisZh!: string;

  @TextField({ title: '依据（英文） · basis in English', max: 300 })
  readonly basisEn!: string;

  @BooleanField({ title: '数值已核实 · figure confirmed' })
  readonly confirmed!: boolean;

  @DateField({ title: '自 · from' })
  readonly validFrom!: string;

  @DateField({ title: '至（不含） · up to, excluded', nullable: true })
  readonly validTo!: string | null;
}

export class DivisionResponse {
  @TextField({ title: '区划代码 · division code', max: 12, example: '510100' })
  readonly code!: string;

  @TextField({ title: '名称 · name', max: 100, example: '成都市' })
  readonly name!: string;

  @TextField({ title: '全称 · full name', max: 200, example: '四川省成都市' })
  readonly fullName!: string;

  @TextField({ title: '层级 · level', max: 10, example: 'city' })
  readonly level!: string;
}

export class ProvisionResponse {
  @TextField({ title: '条文编号 · id', max: 20, example: 'P01513' })
  readonly id!: string;

  @TextField({ title: '法律、法规、规章 · law', max: 200 })
  readonly law!: string;

  @TextField({ title: '条 · article', max: 40 })
  readonly article!: string;

  @TextField({ title: '效力层级 · level', max: 40, example: 'LAW' })
  readonly level!: string;

  @TextField({ title: '适用地区，* 为全国 · region, * for all', max: 6, example: '*' })
  readonly region!: string;

  @DateField({ title: '施行 · in force from', nullable: true })
  readonly effectiveFrom!: string | null;

  @DateField({ title: '废止 · repealed from', nullable: true })
  readonly repealedFrom!: string | null;

  @TextField({ title: '由何者废止 · repealed by', max: 200, nullable: true })
  readonly repealedBy!: string | null;

  @ListField('text', { title: '处罚种类 · penalty kinds', max: 13 })
  readonly kinds!: readonly string[];

  @TextField({ title: '条文 · text', max: 20_000 })
  readonly text!: string;

  @TextField({ title: '来源 · source', max: 100 })
  readonly source!: string;
}
