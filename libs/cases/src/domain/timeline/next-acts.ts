import { AppError, type LegalDate, type Sentence } from '#kernel';
import { assertHandler, type Case } from '../case.js';
import { type CaseAct, caseLife } from '../case-states.js';
import { assertHeard, assertInTime } from '../decision.js';
import { assertNothingOwed, debtOn } from '../execution.js';
import { assertMayReview, assertReadyForReview } from '../investigation.js';
import { proposedPenalty } from '../notice.js';

/** One button of the case page, named after its route. */
export interface NextAct {
  readonly act: string;
  readonly permission: string;
  readonly isAllowed: boolean;
  /** The step that leads on; at most one. */
  readonly isMain: boolean;
  readonly reason: Sentence | null;
  readonly basis: string | null;
}

export interface Looker {
  readonly officerId: string;
  readonly today: LegalDate;
  readonly permissions: ReadonlySet<string>;
  readonly evidence: number;
}

interface Button {
  readonly act: string;
  readonly permission: string;
  readonly life: readonly CaseAct[];
  /** Throws what the use case would throw. */
  readonly guard?: (one: Case, looker: Looker) => void;
  readonly leadsOn?: (one: Case, looker: Looker) => boolean;
}

const always = (): boolean => true;
const proposesPenalty = (one: Case): boolean => one.proposal?.penalty != null;

const BUTTONS: readonly Button[] = [
  {
    act: 'addEvidence',
    permission: 'case.investigate',
    life: ['addEvidence'],
    guard: (one, { officerId }) => {
      assertHandler(one, officerId);
    },
    leadsOn: (_one, { evidence }) => evidence === 0,
  },
  {
    act: 'closeInvestigation',
    permission: 'case.investigate',
    life: ['closeInvestigation'],
    guard: (one, { officerId, evidence }) => {
      assertReadyForReview(one, officerId, evidence);
    },
    leadsOn: (_one, { evidence }) => evidence > 0,
  },
  {
    act: 'reviewCase',
    permission: 'case.review',
    life: ['pass'],
    guard: (one, { officerId }) => {
      assertMayReview(one, officerId);
    },
    leadsOn: always,
  },
  {
    act: 'serveNotice',
    permission: 'case.notify',
    life: ['serveNotice'],
    guard: (one) => {
      proposedPenalty(one);
    },
    leadsOn: proposesPenalty,
  },
  {
    act: 'recordResponse',
    permission: 'case.notify',
    life: ['recordResponse', 'requestHearing'],
    leadsOn: (one) => one.state === 'NOTICE_SERVED',
  },
  { act: 'holdHearing', permission: 'case.decide', life: ['holdHearing'], leadsOn: always },
  {
    act: 'decideCase',
    permission: 'case.decide',
    life: ['decide', 'decideWithoutPenalty'],
    guard: (one, { today }) => {
      assertInTime(one, today);
      if (one.state === 'RESPONDED') assertHeard(one, today);
    },
    leadsOn: (one) => one.state === 'RESPONDED' || !proposesPenalty(one),
  },
  { act: 'extendCase', permission: 'case.decide', life: ['extend'] },
  { act: 'serveDecision', permission: 'case.serve', life: ['serveDecision'], leadsOn: always },
  {
    act: 'recordPayment',
    permission: 'case.serve',
    life: ['recordPayment'],
    leadsOn: (one, { today }) => debtOn(one, today).owedFen > 0n,
  },
  {
    act: 'closeCase',
    permission: 'case.decide',
    life: ['close'],
    guard: (one, { today }) => {
      assertNothingOwed(one, today);
    },
    leadsOn: (one, { today }) => debtOn(one, today).owedFen === 0n,
  },
];

/** What the state allows, with the reason and the article where something else forbids it now. */
export function nextActs(one: Case, looker: Looker): readonly NextAct[] {
  return BUTTONS.filter(({ life }) => life.some((act) => caseLife.allows(one.state, act))).map((button) => {
    const { act, permission, guard, leadsOn } = button;
    const blocked = blockOf(permission, looker, () => guard?.(one, looker));
    return {
      act,
      permission,
      isAllowed: blocked === null,
      isMain: leadsOn?.(one, looker) === true,
      reason: blocked?.sentence ?? null,
      basis: blocked?.basis ?? null,
    };
  });
}

interface Block {
  readonly sentence: Sentence;
  readonly basis: string | null;
}

function blockOf(permission: string, looker: Looker, guard: () => void): Block | null {
  if (!looker.permissions.has(permission)) {
    return {
      sentence: { zh: '由本机关其他岗位的人员办理。', en: 'Others of this organ do this.' },
      basis: null,
    };
  }
  try {
    guard();
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { sentence: error.sentence, basis: error.details.basis ?? null };
  }
}
