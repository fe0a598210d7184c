import { type NoticeText, noticeWithdrawn } from '#contracts/publication';
import { newId, type NewEvent } from '#kernel';

/** A notice as the public reads it, the `serial`-th of its organ. */
export function noticeText(serial: number, change: Partial<NoticeText> = {}): NoticeText {
  return {
    noticeId: newId(),
    noticeNo: `成演市监示〔2026〕${String(serial)}号`,
    resultId: newId(),
    kind: 'PENALTY',
    partyName: '蓉城食品（虚构）有限公司',
    partyCode: '91510199MA6DEMX061',
    decisionNo: `成演市监罚〔2026〕${String(serial)}号`,
    conduct: '经营超过保质期的食品',
    facts: '货架上有＊＊＊',
    basis: '食品安全法第一百二十四条',
    penaltyKinds: ['FINE'],
    content: '罚款人民币5000元',
    fineFen: '500000',
    confiscatedFen: '0',
    organName: '成都市市场监督管理局（演示）',
    organCode: '11510199MB0000001Y',
    region: '510000',
    division: '510100',
    decidedOn: '2026-11-16',
    publishedOn: '2026-11-20',
    publishedUntil: '2027-11-16',
    severity: 'GENERAL',
    isDemo: true,
    ...change,
  };
}

/** Its withdrawal, after the decision fell. */
export function withdrawalOf(notice: NoticeText, organId: string, withdrawnOn: string): NewEvent {
  const { noticeId, noticeNo, resultId } = notice;
  return noticeWithdrawn.of(`notice:${noticeId}`, {
    noticeId,
    noticeNo,
    resultId,
    organId,
    reasonCode: 'REVOKED',
    reason: '原决定经行政复议撤销',
    withdrawnOn,
  });
}
