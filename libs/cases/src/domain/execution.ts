import { caseClosed, casePaid, caseRevocationRecorded, caseServed } from '#contracts/cases';
import {
  addFen,
  daysBetween,
  type Fen,
  fen,
  type LegalDate,
  normaliseCode,
  surcharge,
  ZERO_FEN,
} from '#kernel';
import { advance, type Case, type Decided, idsOf, joinOfficers, streamOf } from './case.js';
import { caseErrors } from './case.errors.js';
import { type Decision, type Payment, type Revocation, type ServiceFacts } from './documents.js';
import { assertService, type ServiceLimits } from './notice.js';

export function decisionOf(one: Case): Decision {
  if (one.decision === null) throw caseErrors.notDecided(one.caseNo);
  return one.decision;
}

/** 送达 (APL art. 61): never before the decision; from here the fifteen days to pay run (art. 67). */
export function serveDecision(
  one: Case,
  service: ServiceFacts,
  limits: Omit<ServiceLimits, 'notBefore'> & { readonly payDueOn: LegalDate; readonly closeDueOn: LegalDate },
): Decided {
  const { resultId, decidedOn } = decisionOf(one);
  assertService(service, { ...limits, notBefore: decidedOn });
  const owesMoney = principalOf(one) > 0n;
  const clock = owesMoney
    ? { dueCode: 'FINE_PAY', dueOn: limits.payDueOn }
    : { dueCode: 'CASE_CLOSE', dueOn: limits.closeDueOn };
  const next = advance(one, 'serveDecision', {
    ...clock,
    service: { ...service, payDueOn: owesMoney ? limits.payDueOn : null },
    officerIds: joinOfficers(one, service.officerIds),
  });
  const { method, servedOn } = service;
  return {
    case: next,
    act: 'serveDecision',
    on: servedOn,
    facts: { method, officerIds: service.officerIds, payDueOn: next.service?.payDueOn ?? null },
    events: [caseServed.of(streamOf(one), { ...idsOf(one), resultId, method, servedOn, owesMoney })],
  };
}

export interface Debt {
  readonly principalFen: Fen;
  readonly surchargeFen: Fen;
  readonly paidFen: Fen;
  readonly owedFen: Fen;
  /** Taken under a decision that has fallen, and to be given back (State Compensation Law art. 36(1)). */
  readonly refundFen: Fen;
}

/**
 * Fine and confiscation, plus three percent of the fine for each day late until the principal is paid (APL art. 72).
 * From the day the decision falls nothing is owed.
 */
export function debtOn(one: Case, today: LegalDate): Debt {
  const paidFen = addFen(...one.payments.map((payment) => fen(BigInt(payment.amountFen))));
  if (hasFallen(one, today)) return { ...NOTHING_OWED, paidFen, refundFen: paidFen };
  const principalFen = principalOf(one);
  const dueOn = one.service?.payDueOn ?? null;
  const settledOn = paidUpOn(one.payments, principalFen) ?? today;
  const late = dueOn === null ? 0 : daysBetween(dueOn, settledOn);
  const surchargeFen = surcharge(fen(BigInt(one.decision?.penalty?.fineFen ?? '0')), late);
  const open = fen(principalFen + surchargeFen - paidFen);
  return { principalFen, surchargeFen, paidFen, owedFen: open > 0n ? open : ZERO_FEN, refundFen: ZERO_FEN };
}

const NOTHING_OWED = { principalFen: ZERO_FEN, surchargeFen: ZERO_FEN, owedFen: ZERO_FEN } as const;

/** A decision that is only confirmed illegal keeps its effect (Administrative Litigation Law art. 74). */
function hasFallen(one: Case, on: LegalDate): boolean {
  const revocation = one.decision?.revocation;
  return (
    revocation !== undefined && revocation.reasonCode !== 'CONFIRMED_ILLEGAL' && revocation.revokedOn <= on
  );
}

function principalOf(one: Case): Fen {
  const { fineFen = '0', confiscatedFen = '0' } = one.decision?.penalty ?? {};
  return fen(BigInt(fineFen) + BigInt(confiscatedFen));
}

/** The day on which the payments, in order of their days, first covered the principal. */
function paidUpOn(payments: readonly Payment[], principal: Fen): LegalDate | null {
  let sum = 0n;
  for (const payment of payments.toSorted((left, right) => (left.paidOn < right.paidOn ? -1 : 1))) {
    sum += BigInt(payment.amountFen);
    if (sum >= principal) return payment.paidOn;
  }
  return null;
}

export function recordPayment(
  one: Case,
  payment: Payment,
  limits: { readonly today: LegalDate; readonly closeDueOn: LegalDate },
): Decided {
  const servedOn = one.service?.servedOn ?? limits.today;
  if (payment.paidOn > limits.today || payment.paidOn < servedOn) throw caseErrors.day('paidOn');
  if (BigInt(payment.amountFen) === 0n) throw caseErrors.amount('amountFen');
  if (hasFallen(one, payment.paidOn)) throw caseErrors.revoked(one.caseNo, payment.paidOn);
  assertNewReceipt(one, payment);
  const paid = { ...one, payments: [...one.payments, payment] };
  assertNotOverpaid(one, paid, payment);
  const isSettled = debtOn(paid, limits.today).owedFen === 0n;
  const clock = isSettled
    ? { dueCode: 'CASE_CLOSE', dueOn: limits.closeDueOn }
    : { dueCode: one.dueCode, dueOn: one.dueOn };
  const data = { ...idsOf(one), amountFen: payment.amountFen, paidOn: payment.paidOn, isSettled };
  return {
    case: advance(paid, 'recordPayment', clock),
    act: 'recordPayment',
    on: payment.paidOn,
    facts: { ...payment, isSettled },
    events: [casePaid.of(streamOf(one), data)],
  };
}

function assertNewReceipt(one: Case, { receiptNo }: Payment): void {
  const known = one.payments.find((other) => normaliseCode(other.receiptNo) === normaliseCode(receiptNo));
  if (known !== undefined) throw caseErrors.receiptTwice(known.receiptNo, known.paidOn);
}

/** A payment recorded after later ones may end the delay earlier: what is owed with it is less than without. */
function assertNotOverpaid(one: Case, paid: Case, payment: Payment): void {
  const { owedFen } = debtOn(one, payment.paidOn);
  if (BigInt(payment.amountFen) > owedFen) throw caseErrors.overpaid(owedFen.toString());
  const { principalFen, surchargeFen, paidFen } = debtOn(paid, payment.paidOn);
  if (paidFen <= principalFen + surchargeFen) return;
  const before = paidFen - BigInt(payment.amountFen);
  const open = principalFen + surchargeFen - before;
  throw caseErrors.overpaid((open > 0n ? open : 0n).toString());
}

/** 结案: performed, or nothing to perform. */
export function closeCase(one: Case, today: LegalDate): Decided {
  assertNothingOwed(one, today);
  return {
    case: advance(one, 'close', { closedOn: today, dueCode: null, dueOn: null }),
    act: 'close',
    on: today,
    facts: {},
    events: [caseClosed.of(streamOf(one), { ...idsOf(one), closedOn: today })],
  };
}

export function assertNothingOwed(one: Case, today: LegalDate): void {
  const { owedFen } = debtOn(one, today);
  if (owedFen > 0n) throw caseErrors.unpaid(one.caseNo, owedFen.toString());
}

/** What is still done under a decision that fell depends on the day it fell, which the case must know first. */
export function assertHeardOfRevocation(one: Case): void {
  if (decisionOf(one).revocation === undefined) throw caseErrors.justRevoked(one.caseNo);
}

/** The fall of the result, put on record in its case: with the debt gone, only closing is left. Null when it is on record. */
export function putRevocationOnRecord(
  one: Case,
  revocation: Revocation,
  closeDueOn: LegalDate,
): Decided | null {
  const decision = decisionOf(one);
  if (decision.revocation !== undefined) return null;
  const fallen = { ...one, decision: { ...decision, revocation }, version: one.version + 1 };
  const { revokedOn } = revocation;
  const endsDebt = one.dueCode === 'FINE_PAY' && hasFallen(fallen, revokedOn);
  return {
    case: endsDebt ? { ...fallen, dueCode: 'CASE_CLOSE', dueOn: closeDueOn } : fallen,
    act: 'decisionRevoked',
    on: revokedOn,
    facts: { ...revocation },
    events: [
      caseRevocationRecorded.of(streamOf(one), {
        ...idsOf(one),
        resultId: decision.resultId,
        revokedOn,
        endsDebt,
      }),
    ],
  };
}
