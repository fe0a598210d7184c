import { type NewEvent } from '#kernel';
import { type Mark, type NoticeWords } from './masking.js';
import { type NoticeState } from './notice-states.js';
import { type Ruling } from './ruling.js';

/** A decision on its way to the public, and back. `original` is as decided; the public only ever sees `masked`. */
export interface Notice {
  readonly id: string;
  readonly state: NoticeState;
  readonly noticeNo: string | null;
  readonly resultId: string;
  readonly caseId: string;
  readonly organId: string;
  readonly organName: string;
  readonly organCode: string;
  readonly region: string;
  readonly division: string;
  readonly partyCode: string | null;
  readonly decisionNo: string;
  readonly itemCode: string;
  readonly original: NoticeWords;
  readonly masked: NoticeWords;
  readonly marks: readonly Mark[];
  readonly penaltyKinds: readonly string[];
  readonly fineFen: bigint;
  readonly confiscatedFen: bigint;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly ruling: Ruling;
  readonly exemptionCode: string | null;
  /** What is due next, or was due last: publication, then withdrawal. */
  readonly dueOn: string;
  readonly servedOn: string | null;
  readonly publishedOn: string | null;
  /** Known beforehand where the period runs from the decision. */
  readonly publishedUntil: string | null;
  readonly approvedBy: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly endedOn: string | null;
  readonly isDemo: boolean;
  readonly version: number;
}

export interface Decided {
  readonly notice: Notice;
  readonly events: readonly NewEvent[];
}
