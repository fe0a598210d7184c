import { AppError, type Sentence } from '#kernel';

const BASIS_ART_57 = '优化营商环境条例 第五十七条';

interface Named {
  readonly code: string;
  readonly name: Sentence;
}

const inChinese = ({ code, name }: Named): string => `${code} ${name.zh}`;
const inEnglish = ({ code, name }: Named): string => `${code} (${name.en})`;

function atField(code: string, field: string, zh: string, en: string, basis = BASIS_ART_57): AppError {
  const sentence = { zh, en };
  return new AppError(code, 'unprocessable', sentence, { basis, faults: [{ field, code, sentence }] });
}

export const recognitionErrors = {
  notFound: (id: string): AppError =>
    new AppError('RECOGNITION.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的互认，或您无权查看。`,
      en: `There is no recognition ${id}, or you may not see it.`,
    }),
  unknownResult: (id: string): AppError =>
    atField(
      'RECOGNITION.UNKNOWN_RESULT',
      'resultId',
      `没有编号为 ${id} 的处理结果。`,
      `There is no result ${id}.`,
    ),
  recordOnly: (): AppError =>
    atField(
      'RECOGNITION.RECORD_ONLY',
      'resultId',
      '这是导入的历史记录，仅供查询，不产生互认效力；请改为互认本平台作出的处理结果。',
      'This is an imported record: it is shown and queried, and nothing is built on it. Recognise a result of this platform instead.',
    ),
  ownRegion: (decisionNo: string): AppError =>
    atField(
      'RECOGNITION.OWN_REGION',
      'resultId',
      `${decisionNo} 由本地区机关作出，无需互认。`,
      `${decisionNo} was made in your own region; there is nothing to recognise.`,
    ),
  noOrgan: (): AppError =>
    new AppError('RECOGNITION.NO_ORGAN', 'forbidden', {
      zh: '只有执法机关可以互认处理结果。',
      en: 'Only an enforcement organ recognises results.',
    }),
  exists: (decisionNo: string, id: string): AppError =>
    new AppError(
      'RECOGNITION.EXISTS',
      'conflict',
      {
        zh: `本机关对 ${decisionNo} 已有互认记录，请在该记录上答复。`,
        en: `Your organ already has a recognition of ${decisionNo}; answer it there.`,
      },
      { recognitionId: id },
    ),
  sourceNotEffective: (decisionNo: string, type: string): AppError =>
    atField(
      'RECOGNITION.SOURCE_NOT_EFFECTIVE',
      'recognitionType',
      `${decisionNo} 未生效或者已失去效力，不能按 ${type} 互认。`,
      `${decisionNo} is not in effect; it cannot be recognised as ${type}.`,
    ),
  wrongOutcome: (decisionNo: string, type: Named, fitting: readonly Named[]): AppError =>
    atField(
      'RECOGNITION.WRONG_OUTCOME',
      'recognitionType',
      `${decisionNo} 的处理结果不能按“${inChinese(type)}”互认，可选：${fitting.map(inChinese).join('、')}。`,
      `${decisionNo} cannot be recognised as ${inEnglish(type)}; choose one of ${fitting.map(inEnglish).join(', ')}.`,
    ),
  reasonRequired: (reasonCode: string): AppError =>
    atField(
      'RECOGNITION.REASON_REQUIRED',
      'reason',
      `以“${reasonCode}”不予互认的，应当说明具体理由。`,
      `A refusal for ${reasonCode} says why in words.`,
    ),
  nothingToReconsider: (decisionNo: string): AppError =>
    new AppError('RECOGNITION.NOTHING_TO_RECONSIDER', 'conflict', {
      zh: `${decisionNo} 失去效力时本机关尚未互认，无需重新考虑。`,
      en: `${decisionNo} fell before your organ had recognised it; there is nothing to reconsider.`,
    }),
  mustWithdraw: (decisionNo: string, type: string): AppError =>
    atField(
      'RECOGNITION.MUST_WITHDRAW',
      'outcome',
      `按 ${type} 互认以 ${decisionNo} 有效为前提，来源失去效力的，应当撤回。`,
      `Recognition as ${type} rests on ${decisionNo} being in effect; with the source gone it is withdrawn.`,
    ),
} as const;
