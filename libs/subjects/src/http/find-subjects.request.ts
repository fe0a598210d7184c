import { PageQuery, TextField } from '#platform/http';

export class FindSubjectsQuery extends PageQuery {
  @TextField({
    title: '名称中的连续两字以上，或代码开头四位以上 · part of a name, or the start of a code',
    max: 200,
    optional: true,
  })
  readonly q?: string;
}
