import { CASEWORK, learnDecision } from './casework.js';
import { CONSEQUENCES } from './consequences.js';
import { type CaseOnScreen, JobDesk, type StepName } from './desk.js';

/** In the order in which they follow each other. */
export const STEPS = [...CASEWORK, ...CONSEQUENCES];

export interface StepReport {
  readonly step: StepName;
  readonly said: string;
  readonly milliseconds: number;
}

interface LeadOnScreen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly caseId: string | null;
}

const AFTER: Readonly<Record<string, StepName>> = {
  UNDER_REVIEW: 'reviewCase',
  REVIEWED: 'serveNotice',
  NOTICE_SERVED: 'recordResponse',
  RESPONDED: 'decideCase',
  DECIDED: 'serveDecision',
  SERVED: 'findResults',
};

/**
 * The main job of DESIGN §1, one step at a time. A step that failed may be taken again: what it had sent it sends again
 * with the same key, version and body, so that it happens once however often it is sent.
 */
export class MainJob extends JobDesk {
  private position = 0;

  /** The next step, or null after the last. */
  get next(): StepName | null {
    return STEPS[this.position]?.name ?? null;
  }

  async step(): Promise<StepReport> {
    const step = STEPS[this.position];
    if (step === undefined) throw new Error(`Job ${this.order.id} has ended`);
    const began = performance.now();
    const said = await step.take(this);
    this.position += 1;
    return { step: step.name, said, milliseconds: performance.now() - began };
  }

  async run(upTo?: StepName): Promise<readonly StepReport[]> {
    const reports: StepReport[] = [];
    while (this.next !== null) {
      reports.push(await this.step());
      if (reports.at(-1)?.step === upTo) break;
    }
    return reports;
  }

  /** Goes on where the server says the job stands: for a client that has lost all it knew but the order. */
  async resume(): Promise<void> {
    const { program } = await this.home('organ-head');
    const list = await program.call<{ rows: readonly LeadOnScreen[] }>('findLeads', {
      query: { q: this.act.conduct },
    });
    const row = list.body.rows[0];
    if (row === undefined) {
      this.goTo('registerLead');
      return;
    }
    const { body: lead } = await program.call<LeadOnScreen>('findLead', { path: { id: row.id } });
    this.facts.lead = { id: lead.id, version: lead.version };
    if (lead.caseId === null) {
      this.goTo(lead.state === 'RECEIVED' ? 'acceptLead' : 'fileCase');
      return;
    }
    const { body: found } = await program.call<CaseOnScreen>('findCase', { path: { id: lead.caseId } });
    this.facts.case = { id: found.id, version: found.version };
    if (found.decision !== null) learnDecision(this, found);
    const investigating = found.evidence.length === 0 ? 'addEvidence' : 'closeInvestigation';
    this.goTo(AFTER[found.state] ?? investigating);
  }

  private goTo(step: StepName): void {
    this.position = STEPS.findIndex(({ name }) => name === step);
  }
}
