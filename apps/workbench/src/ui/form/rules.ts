import { type FormRule } from 'antd';
import { type FieldNote } from '../../api/field-notes';
import { fill, type Said } from '../words/language';
import { type formWords } from './form-words';

/** The checks of the API document, so that leaving a field says what the server would say. */
export function rulesOf(note: FieldNote, say: Said<typeof formWords>): FormRule[] {
  const rules: FormRule[] = [];
  if (note.isRequired) rules.push({ required: true, message: say.required });
  const { kind, min, max, pattern } = note;
  if (kind === 'fen') rules.push({ pattern: /^\d+$/, message: say.fen });
  if (kind === 'text' && max !== null) {
    const low = min ?? 0;
    rules.push({ min: low, max, message: fill(say.length, { min: low, max }) });
  }
  if (kind === 'text' && pattern !== null)
    rules.push({ pattern: new RegExp(pattern), message: fill(say.pattern, { pattern }) });
  if (kind === 'list' && max !== null) {
    const low = min ?? 0;
    rules.push({ type: 'array', min: low, max, message: fill(say.items, { min: low, max }) });
  }
  return rules;
}
