import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { CASE_STATES, type CaseState } from '../domain/case-states.js';

export class FindCasesRequest extends PageQuery {
  @ChoiceField(CASE_STATES, { title: '状态 · state', optional: true })
  readonly state?: CaseState;

  @TextField({
    title: '编号、名称、代码、事项或行为 · number, name, code, item or conduct',
    min: 2,
    max: 100,
    optional: true,
  })
  readonly q?: string;

  @ChoiceField(['true', 'false'], {
    title: '只看我承办或审核的 · only those I handle or review',
    optional: true,
  })
  readonly mine?: 'true' | 'false';
}
