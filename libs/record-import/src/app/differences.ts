import { type ResultView } from '#results';
import { type Fault, type Understood } from '../reading/row.js';

type Compared = Understood['record'];

/** What makes the content of a decision, with the word for it. The number is the key; its spelling is no difference. */
const CONTENT: readonly (readonly [keyof Compared & keyof ResultView, string])[] = [
  ['organName', '处罚机关'],
  ['subjectName', '当事人'],
  ['subjectCode', '统一社会信用代码'],
  ['conduct', '违法行为'],
  ['facts', '违法事实'],
  ['basis', '处罚依据'],
  ['penaltyKinds', '处罚类别'],
  ['content', '处罚内容'],
  ['fineFen', '罚款金额'],
  ['confiscatedFen', '没收金额'],
  ['decidedOn', '处罚决定日期'],
];

/** Null when the stored decision says the same. It is never overwritten: a person compares and decides. */
export function differenceOf(stored: ResultView, given: Compared): Fault | null {
  const different = CONTENT.filter(([field]) => spelled(stored[field]) !== spelled(given[field]));
  if (different.length === 0) return null;
  const zh = different.map(([, label]) => label).join('、');
  const en = different.map(([field]) => field).join(', ');
  return {
    rule: 'CHANGED',
    field: en,
    sentence: {
      zh: `该机关的这一文号已有记录（${stored.id}），但以下内容不同：${zh}。未作改动。`,
      en: `This organ and number is on record (${stored.id}) with other content: ${en}. Nothing was changed.`,
    },
  };
}

function spelled(value: unknown): string {
  return Array.isArray(value) ? [...(value as readonly string[])].sort().join(';') : String(value);
}
