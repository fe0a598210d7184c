import { addDays, legalDate, organisationCheck, usccCheck } from '#kernel';

/** What a job is about. The same number always makes the same business and the same act. */
export interface Act {
  readonly subjectName: string;
  readonly subjectCode: string;
  readonly itemCode: string;
  readonly conduct: string;
  readonly actFrom: string;
  readonly actTo: string;
  /** Heavy enough for the serious list, by the benchmarks of both regions, or not. */
  readonly isHeavy: boolean;
  readonly fineFen: string;
}

/** Divisions that GB/T 2260 does not assign: no real business can bear such a code. */
const DIVISIONS = ['510199', '500199', '310199', '320199', '330199', '340199'];
const BODY = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const BUSINESSES = 2000;
/** Days between two acts of one business; each takes two. */
const APART = 4;
const HEAVY = '8500000';
const ORDINARY = '7000000';

/**
 * Job `number` as seen on `today`: many businesses, and further back in time each time round, so that no act meets
 * another at the guard. Every third job is heavy. FOOD-004 holds its figures from 2025-12-01 on.
 */
export function actOf(number: number, today: string): Act {
  const business = number % BUSINESSES;
  const round = Math.floor(number / BUSINESSES);
  const actTo = addDays(legalDate(today), -3 - APART * round);
  const isHeavy = number % 3 === 0;
  return {
    subjectName: `试验第${business + 1}号食品（虚构）有限公司`,
    subjectCode: codeOf(business),
    itemCode: 'FOOD-004',
    conduct: `货架上有超过保质期的食品待售（试验记录${number}）`,
    actFrom: addDays(actTo, -1),
    actTo,
    isHeavy,
    fineFen: isHeavy ? HEAVY : ORDINARY,
  };
}

/** A unified social credit code that passes both its checks. */
function codeOf(business: number): string {
  const division = DIVISIONS[business % DIVISIONS.length] ?? '510199';
  const body = `MA${inBase31(business, 6)}`;
  const first17 = `91${division}${body}${organisationCheck(body) ?? ''}`;
  return `${first17}${usccCheck(first17) ?? ''}`;
}

function inBase31(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = BODY.charAt(rest % BODY.length) + text;
    rest = Math.floor(rest / BODY.length);
  }
  return text;
}
