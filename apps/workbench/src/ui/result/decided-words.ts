import { type Words } from '../words/language';

export const decidedWords = {
  title: ['要互认的处理结果', 'The result that is to be recognised'],
  decision: ['决定书文号', 'Decision number'],
  decidedOn: ['决定日期', 'Decided on'],
  effectiveOn: ['生效（送达）日期', 'In effect (served) on'],
  outcome: ['结论', 'Outcome'],
  PENALTY: ['给予行政处罚', 'Penalty'],
  noPenalty: ['不予处罚：{reason}', 'No penalty: {reason}'],
  kinds: ['处罚种类', 'Kinds of penalty'],
  fine: ['罚款', 'Fine'],
  noFine: ['无罚款', 'no fine'],
  confiscated: ['没收', 'Confiscated'],
  basis: ['法律依据', 'Legal basis'],
  content: ['处理内容', 'What was decided'],
} as const satisfies Words;
