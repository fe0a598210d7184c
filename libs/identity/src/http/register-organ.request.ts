import { DateField, IdField, ListField, ObjectField, TextField } from '#platform/http';

export class RegisterOrganRequest {
  @TextField({
    title: '机关代码 · unified social credit code of the organ',
    min: 18,
    max: 18,
    example: '11510199000010428D',
  })
  readonly code!: string;

  @TextField({ title: '机关名称 · name', min: 2, max: 200, example: '泸州市市场监督管理局' })
  readonly name!: string;

  @TextField({
    title: '英文名称 · English name',
    min: 2,
    max: 200,
    example: 'Luzhou Administration for Market Regulation',
  })
  readonly nameEn!: string;

  @TextField({
    title: '地区 · region (GB/T 2260)',
    min: 6,
    max: 6,
    pattern: /^\d{2}0000$/,
    example: '510000',
  })
  readonly region!: string;

  @TextField({
    title: '管辖区划 · division of its jurisdiction',
    min: 6,
    max: 6,
    pattern: /^\d{6}$/,
    example: '510500',
  })
  readonly division!: string;

  @TextField({
    title: '条线 · organ system',
    min: 2,
    max: 40,
    pattern: /^[a-z-]+$/,
    example: 'market-regulation',
  })
  readonly system!: string;

  @IdField({ title: '上级机关 · superior organ', optional: true })
  readonly superiorId?: string;

  @TextField({
    title: '机关代字 · prefix of its document numbers',
    min: 2,
    max: 20,
    pattern: /^[\u4e00-\u9fa5]+$/,
    example: '泸市监',
  })
  readonly numberPrefix!: string;
}

class CertificateRequest {
  @TextField({ title: '执法证号 · certificate number', min: 4, max: 40, example: '51000001' })
  readonly number!: string;

  @DateField({ title: '有效期自 · valid from' })
  readonly from!: string;

  @DateField({ title: '有效期至 · valid to' })
  readonly to!: string;
}

export class RegisterOfficerRequest {
  @TextField({
    title: '用户名 · user name',
    min: 3,
    max: 64,
    pattern: /^[a-z0-9][a-z0-9.-]+$/,
    example: 'lz-handler-1',
  })
  readonly username!: string;

  @TextField({ title: '姓名 · name', max: 100, example: '李四' })
  readonly name!: string;

  @IdField({ title: '所属机关 · organ' })
  readonly organId!: string;

  @TextField({ title: '初始密码 · first password', min: 12, max: 200, example: 'correct-horse-battery' })
  readonly password!: string;

  @ListField('text', { title: '角色 · roles', min: 1, max: 12, example: ['handler'] })
  readonly roles!: string[];

  @ObjectField(() => CertificateRequest, { title: '执法证件 · enforcement certificate', optional: true })
  readonly certificate?: CertificateRequest;
}
