import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { LIST_ENTRY_STATES, type ListEntryState } from '../domain/list-entry-states.js';

export class FindEntriesRequest extends PageQuery {
  @ChoiceField(LIST_ENTRY_STATES, { title: '状态 · state', optional: true })
  readonly state?: ListEntryState;

  @TextField({
    title: '地区 · region',
    min: 6,
    max: 6,
    pattern: /^\d{6}$/,
    optional: true,
    example: '510000',
  })
  readonly region?: string;

  @TextField({ title: '文号、主体名称或代码 · number, name or code', min: 2, max: 100, optional: true })
  readonly q?: string;
}
