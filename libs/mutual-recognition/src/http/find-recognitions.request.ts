import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { RECOGNITION_STATES, type RecognitionState } from '../domain/recognition-states.js';

export class FindRecognitionsRequest extends PageQuery {
  @ChoiceField(['mine', 'theirs'], {
    title: '方向 · mine: answered by my organ; theirs: what others said of my results',
    optional: true,
  })
  readonly side: 'mine' | 'theirs' = 'mine';

  @ChoiceField(RECOGNITION_STATES, { title: '状态 · state', optional: true })
  readonly state?: RecognitionState;

  @TextField({ title: '文号、主体名称或代码 · number, name or code', min: 2, max: 100, optional: true })
  readonly q?: string;
}
