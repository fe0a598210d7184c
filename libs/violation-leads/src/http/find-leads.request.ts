import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { LEAD_STATES, type LeadState } from '../domain/lead-states.js';

export class FindLeadsRequest extends PageQuery {
  @ChoiceField(LEAD_STATES, { title: '状态 · state', optional: true })
  readonly state?: LeadState;

  @TextField({ title: '编号、名称或行为 · number, name or conduct', min: 2, max: 100, optional: true })
  readonly q?: string;
}
