import { type FormRule } from 'antd';
import { type FieldNote } from '../../api/field-notes';
import { fill, type Said } from '../words/language';
import { type formWords } from './form-words';

type Rule = (note: FieldNote, say: Said<typeof formWords>) => FormRule | null;

const required: Rule = ({ isRequired }, say) =>
  isRequired ? { required: true, message: say.required } : null;

const fen: Rule = (_, say) => ({ pattern: /^\d+$/, message: say.fen });

const length: Rule = ({ min, max }, say) => {
  if (max === null) return null;
  const low = min ?? 0;
  return { min: low, max, message: fill(say.length, { min: low, max }) };
};

const shape: Rule = ({ pattern }, say) =>
  pattern === null ? null : { pattern: new RegExp(pattern), message: fill(say.pattern, { pattern }) };

const count: Rule = ({ min, max }, say) => {
  if (max === null) return null;
  const low = min ?? 0;
  return { type: 'array', min: low, max, message: fill(say.items, { min: low, max }) };
};

const RULES: Readonly<Partial<Record<FieldNote['kind'], readonly Rule[]>>> = {
  fen: [fen],
  text: [length, shape],
  list: [count],
};

/** The checks of the API document, so that leaving a field says what the server would say. */
export function rulesOf(note: FieldNote, say: Said<typeof formWords>): FormRule[] {
  return [required, ...(RULES[note.kind] ?? [])].flatMap((rule) => rule(note, say) ?? []);
}
