import { DateField, IdField, ListField, TextField } from '#platform/http';

export class OfficerResponse {
  @IdField({ title: '人员编号 · id of the officer' })
  readonly id!: string;

  @TextField({ title: '姓名 · name', max: 100 })
  readonly name!: string;

  @ListField('text', { title: '角色 · roles', max: 20, example: ['handler'] })
  readonly roles!: readonly string[];

  @TextField({ title: '执法证号 · certificate number', max: 40, nullable: true })
  readonly certificateNo!: string | null;

  @DateField({ title: '证件有效期自 · certificate valid from', nullable: true })
  readonly certificateFrom!: string | null;

  @DateField({ title: '证件有效期至 · certificate valid to', nullable: true })
  readonly certificateTo!: string | null;
}
