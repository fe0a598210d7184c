import { AppError, dayEn, dayZh } from '#kernel';

const ORDER_44 = '市场监督管理严重违法失信名单管理办法';

export const listErrors = {
  notFound: (id: string): AppError =>
    new AppError('LISTS.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的名单记录。`,
      en: `There is no list entry ${id}.`,
    }),
  basisNotEffective: (decisionNo: string): AppError =>
    new AppError(
      'LISTS.BASIS_NOT_EFFECTIVE',
      'conflict',
      {
        zh: `${decisionNo} 已失去效力，不得据此列入名单。`,
        en: `${decisionNo} is no longer in effect; nobody is listed on it.`,
      },
      { basis: ORDER_44 },
    ),
  termRuns: (until: string): AppError =>
    atReason(
      'LISTS.TERM_RUNS',
      `列入期限至 ${dayZh(until)}，尚未届满。`,
      `The term runs until ${dayEn(until)}.`,
    ),
  tooEarly: (from: string): AppError =>
    atReason(
      'LISTS.TOO_EARLY',
      `列入满一年（${from}）后方可提前移出。`,
      `Early removal is open after ${from}.`,
    ),
} as const;

function atReason(code: string, zh: string, en: string): AppError {
  const sentence = { zh, en };
  return new AppError(code, 'unprocessable', sentence, {
    basis: ORDER_44,
    faults: [{ field: 'reasonCode', code, sentence }],
  });
}
