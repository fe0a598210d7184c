import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';

export class SubjectResponse {
  @IdField({ title: '监管对象编号 · id of the subject' })
  readonly id!: string;

  @ChoiceField(SUBJECT_KINDS, { title: '类型 · kind' })
  readonly kind!: SubjectKind;

  @TextField({ title: '名称 · name', max: 400, example: '成都青羊味真食品有限公司（虚构）' })
  readonly name!: string;

  @TextField({
    title: '统一社会信用代码 · unified social credit code',
    max: 100,
    nullable: true,
    example: '91510199MA6DEMX061',
  })
  readonly code!: string | null;

  @TextField({ title: '区划 · division', max: 12, nullable: true, example: '510105' })
  readonly division!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;
}

export class CodePartsResponse {
  @TextField({ title: '分组书写 · grouped for reading', max: 30, example: '9151 0199 MA6D EMX0 61' })
  readonly printed!: string;

  @TextField({ title: '登记管理部门和机构类别 · who registered it as what', max: 40, example: 'enterprise' })
  readonly kind!: string;

  @TextField({ title: '登记机关区划 · division of the registering organ', max: 6, example: '510199' })
  readonly division!: string;

  @TextField({ title: '组织机构代码 · organisation code', max: 9, example: 'MA6DEMX06' })
  readonly organisationCode!: string;
}

export class OtherNameResponse {
  @TextField({ title: '其他名称 · other name', max: 400 })
  readonly name!: string;

  @DateField({ title: '最早见于 · first seen' })
  readonly validFrom!: string;

  @DateField({ title: '停用于 · until', nullable: true })
  readonly validTo!: string | null;
}

export class SubjectCardResponse extends SubjectResponse {
  @TextField({ title: '代码存疑 · what is wrong with the code', max: 40, nullable: true, example: 'check' })
  readonly codeFlag!: string | null;

  @ObjectField(() => CodePartsResponse, { title: '代码含义 · what the code says', nullable: true })
  readonly codeParts!: CodePartsResponse | null;

  @TextField({ title: '住所（自然人不显示） · address, never of a person', max: 500, nullable: true })
  readonly address!: string | null;

  @TextField({
    title: '公民身份号码（掩码） · citizen id, masked',
    max: 18,
    nullable: true,
    example: '110105********002X',
  })
  readonly citizenIdMasked!: string | null;

  @ListField(() => OtherNameResponse, { title: '其他名称 · other names', max: 1000 })
  readonly otherNames!: readonly OtherNameResponse[];

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}
