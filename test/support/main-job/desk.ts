import { type Call } from '../api-program.js';
import { type Act, actOf } from './act.js';
import { type Crew, type Seat } from './crew.js';

export type StepName =
  | 'registerLead'
  | 'acceptLead'
  | 'fileCase'
  | 'addEvidence'
  | 'closeInvestigation'
  | 'reviewCase'
  | 'serveNotice'
  | 'recordResponse'
  | 'decideCase'
  | 'serveDecision'
  | 'findResults'
  | 'fileSameAct'
  | 'acceptRecognition'
  | 'explainRisk'
  | 'findListEntries'
  | 'approveNotice'
  | 'readNotice';

export interface Step {
  readonly name: StepName;
  /** Returns in words what came of it. */
  readonly take: (job: JobDesk) => Promise<string>;
}

export interface JobOrder {
  /** Keys of all commands come from it: a job with the same id is the same job. */
  readonly id: string;
  readonly number: number;
  /** The day the job is ordered; its acts lie before it. */
  readonly today: string;
  /** The day at the moment of asking, where time goes on while the job runs: it may run past midnight. */
  readonly day?: () => string;
  /** Names of organs: who handles the case, and who in the other region looks at what comes of it. */
  readonly home: string;
  readonly away: string;
  /** The public's door; without it nobody reads the notice there. */
  readonly portal?: string;
}

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly event: string;
}

/** What the job has learnt from the server's answers. */
export interface JobFacts {
  lead?: Pick<Written, 'id' | 'version'>;
  case?: Pick<Written, 'id' | 'version'>;
  decisionNo?: string;
  resultId?: string;
  noticeId?: string;
  subjectId?: string;
  recognition?: Pick<Written, 'id' | 'version'>;
  riskClass?: string;
  score?: number;
  listEntryId?: string;
  /** The act of serving, then the act of publishing: reads ask for what came after it. */
  served?: string;
  published?: string;
}

export interface CaseOnScreen extends Pick<Written, 'id' | 'version'> {
  readonly caseNo: string;
  readonly state: string;
  readonly subjectId: string;
  readonly evidence: readonly object[];
  readonly decision: {
    readonly decisionNo: string;
    readonly resultId: string;
    readonly noticeId: string | null;
  } | null;
}

/** What the steps of one job share: its order, its act, what it has learnt, and the commands it has sent. */
export class JobDesk {
  readonly facts: JobFacts = {};
  readonly act: Act;
  private readonly sent = new Map<string, Call>();

  constructor(
    readonly crew: Crew,
    readonly order: JobOrder,
  ) {
    this.act = actOf(order.number, order.today);
  }

  get today(): string {
    return this.order.day?.() ?? this.order.today;
  }

  home(role: string): Promise<Seat> {
    return this.crew.as(this.order.home, role);
  }

  away(role: string): Promise<Seat> {
    return this.crew.as(this.order.away, role);
  }

  /** The first sending of a command decides what every later sending of it says. */
  async command(seat: Seat, operation: string, call: Call): Promise<Written> {
    const first = this.sent.get(operation) ?? { ...call, key: `${this.order.id}:${operation}` };
    this.sent.set(operation, first);
    return (await seat.program.call<Written>(operation, first)).body;
  }

  hasSent(operation: string): boolean {
    return this.sent.has(operation);
  }

  /** A step that needs what an earlier one learns. */
  need<Name extends keyof JobFacts>(name: Name): NonNullable<JobFacts[Name]> {
    const value = this.facts[name];
    if (value === undefined) throw new Error(`Job ${this.order.id} does not know its ${name} yet`);
    return value;
  }
}
