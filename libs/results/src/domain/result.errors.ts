import { AppError, dayEn, dayZh } from '#kernel';

/** All that a stranger may learn of an open case elsewhere (DESIGN §5). */
export interface EarlierAct {
  /** Told to its own organ alone. */
  readonly caseId: string | null;
  readonly organName: string;
  readonly itemCode: string;
  readonly itemName: string;
  /** When the earlier case was filed; of an earlier decision without a case here, the day it was made. */
  readonly filedAt: string;
}

export const resultErrors = {
  notFound: (id: string): AppError =>
    new AppError('RESULTS.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的处理结果，或尚未送达、您无权查看。`,
      en: `There is no result ${id}, or it is not served yet and you may not see it.`,
    }),
  sameAct: (earlier: EarlierAct): AppError =>
    new AppError(
      'RESULTS.SAME_ACT',
      'conflict',
      {
        zh: `${earlier.organName}已于 ${dayZh(dayOf(earlier.filedAt))} 就同一违法行为（${earlier.itemName}）立案或处罚；同一违法行为不得再次罚款，请与该机关联系移送或协助。`,
        en: `${earlier.organName} took up the same act (${earlier.itemCode}) on ${dayEn(dayOf(earlier.filedAt))}; it may not be fined twice. Contact that organ to transfer or to assist.`,
      },
      { basis: '行政处罚法 第二十五条、第二十九条', earlier },
    ),
  notOfAnOrgan: (id: string): AppError =>
    new AppError('RESULTS.NOT_OF_AN_ORGAN', 'conflict', {
      zh: `处理结果 ${id} 是导入的历史记录，作出机关不在本平台，不能在此撤销。`,
      en: `Result ${id} is an imported record of an organ that is not on this platform; it cannot be revoked here.`,
    }),
} as const;

/** In Shanghai. */
function dayOf(instant: string): string {
  if (!instant.includes('T')) return instant;
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}
