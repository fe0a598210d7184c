import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { DUE_GROUPS, type DueGroup } from '../domain/clock.js';

export class FindTodayRequest extends PageQuery {
  @ChoiceField(DUE_GROUPS, { title: '期限分组 · due group', optional: true })
  readonly group?: DueGroup;

  @TextField({
    title: '期限代码 · deadline code',
    max: 60,
    pattern: /^[A-Z][A-Z_]*$/,
    optional: true,
    example: 'CASE_DECIDE',
  })
  readonly code?: string;

  @ChoiceField(['true', 'false'], { title: '只看应由我办理的 · only what falls to my roles', optional: true })
  readonly mine?: 'true' | 'false';
}
