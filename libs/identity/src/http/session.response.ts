import { BooleanField, IdField, ListField, ObjectField, TextField } from '#platform/http';

export class OrganResponse {
  @IdField({ title: '机关编号 · id of the organ' })
  readonly id!: string;

  @TextField({ title: '机关代码 · unified social credit code', max: 18 })
  readonly code!: string;

  @TextField({ title: '机关名称 · organ', max: 200 })
  readonly name!: string;

  @TextField({ title: '英文名称 · English name', max: 200 })
  readonly nameEn!: string;

  @TextField({ title: '地区 · region (GB/T 2260)', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '管辖区划 · division of its jurisdiction', max: 6, example: '510100' })
  readonly division!: string;

  @TextField({ title: '条线 · organ system', max: 40, example: 'market-regulation' })
  readonly system!: string;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;
}

export class SessionResponse {
  @IdField({ title: '人员编号 · id of the officer' })
  readonly id!: string;

  @TextField({ title: '姓名 · name', max: 100 })
  readonly name!: string;

  @ListField('text', { title: '角色 · roles', max: 20, example: ['handler'] })
  readonly roles!: readonly string[];

  @ListField('text', { title: '权限 · permissions', max: 100, example: ['lead.read'] })
  readonly permissions!: readonly string[];

  @ObjectField(() => OrganResponse, { title: '所属机关 · organ' })
  readonly organ!: OrganResponse;

  @TextField({ title: '写请求须以 X-CSRF-Token 带回 · send back as X-CSRF-Token with every write', max: 100 })
  readonly csrfToken!: string;
}

export class NodeResponse {
  @BooleanField({ title: '含演示数据 · holds the demo world' })
  readonly isDemo!: boolean;
}
