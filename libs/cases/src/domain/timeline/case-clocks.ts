import { type ClockStop, type LegalDate } from '#kernel';
import { type Case } from '../case.js';

/** A limit of the catalogue, with the day it runs from and the day it was met. */
export interface RunningClock {
  readonly code: string;
  readonly from: LegalDate;
  readonly metOn: LegalDate | null;
  readonly stops: readonly ClockStop[];
  /** Days added by extension. */
  readonly extraDays: number;
}

export interface ReviewStep {
  readonly act: string;
  readonly on: LegalDate;
}

/** Every limit that runs or ran in the case, in the order in which they began. */
export function clocksOf(one: Case, steps: readonly ReviewStep[]): readonly RunningClock[] {
  return [deciding(one), ...reviewing(one, steps), ...hearing(one), ...serving(one), ...executing(one)];
}

function deciding(one: Case): RunningClock {
  const metOn = one.decision?.decidedOn ?? null;
  return { code: 'CASE_DECIDE', from: one.filedOn, metOn, stops: one.stops, extraDays: one.extensionDays };
}

function reviewing(one: Case, steps: readonly ReviewStep[]): readonly RunningClock[] {
  return one.proposal === null ? [] : [plain('REVIEW_DONE', one.proposal.closedOn, reviewedOn(one, steps))];
}

function hearing({ notice, response }: Case): readonly RunningClock[] {
  if (notice === null) return [];
  const codes = notice.hearingOffered ? ['STATEMENT_WINDOW', 'HEARING_REQUEST'] : ['STATEMENT_WINDOW'];
  return codes.map((code) => plain(code, notice.service.servedOn, response?.receivedOn ?? null));
}

function serving({ decision, service }: Case): readonly RunningClock[] {
  return decision === null ? [] : [plain('DECISION_SERVE', decision.decidedOn, service?.servedOn ?? null)];
}

/** Paying, where there is something to pay; then closing. */
function executing(one: Case): readonly RunningClock[] {
  const { service } = one;
  if (service === null) return [];
  const settled = settledOn(one);
  const paying = service.payDueOn === null ? [] : [plain('FINE_PAY', service.servedOn, settled)];
  if (one.dueCode === 'FINE_PAY') return paying;
  return [...paying, plain('CASE_CLOSE', settled ?? service.servedOn, one.closedOn)];
}

function plain(code: string, from: LegalDate, metOn: LegalDate | null): RunningClock {
  return { code, from, metOn, stops: [], extraDays: 0 };
}

function reviewedOn(one: Case, steps: readonly ReviewStep[]): LegalDate | null {
  if (one.state === 'UNDER_REVIEW') return null;
  return steps.findLast(({ act }) => act === 'pass' || act === 'returnForSupplement')?.on ?? null;
}

/** Met once the case no longer waits for money: with the last payment, or with the decision that demanded it. */
function settledOn({ dueCode, decision, payments }: Case): LegalDate | null {
  if (dueCode === 'FINE_PAY') return null;
  const { reasonCode, revokedOn } = decision?.revocation ?? {};
  const fellOn = reasonCode === 'CONFIRMED_ILLEGAL' ? null : (revokedOn ?? null);
  return fellOn ?? payments.at(-1)?.paidOn ?? null;
}
