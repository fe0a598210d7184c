import { Injectable } from '@nestjs/common';
import { DocumentNumbers, type Organ, Organs } from '#identity';
import { type Context, type LegalDate, yearOf } from '#kernel';
import { Publication } from '#publication';
import { type ResultDraft, Results, SameActGuard } from '#results';
import { type SubjectKind } from '#subjects';
import { type Case } from '../../domain/case.js';
import { caseErrors } from '../../domain/case.errors.js';
import { isPenalty, type Ruling } from '../../domain/decision.js';
import { type Decision, type Proposal } from '../../domain/documents.js';

export interface DecisionText extends Ruling {
  readonly content: string;
  /** Null: the reasons of the proposal. */
  readonly reasons: string | null;
  readonly today: LegalDate;
}

/** Gives the decision its number, its result and its notice. Foundations in order: guard, results, publication last. */
@Injectable()
export class IssueDecision {
  constructor(
    private readonly organs: Organs,
    private readonly numbers: DocumentNumbers,
    private readonly guard: SameActGuard,
    private readonly results: Results,
    private readonly publication: Publication,
  ) {}

  async execute(ctx: Context, one: Case, text: DecisionText): Promise<Decision> {
    const { proposal } = one;
    if (proposal === null) throw caseErrors.notDecided(one.caseNo);
    const organ = await this.organs.get(one.organId);
    const decisionNo = await this.freeNumber(ctx, organ, yearOf(text.today));
    if (!isPenalty(text.outcome)) await this.guard.release(ctx, one.id);
    const draft = resultOf(one, proposal, text, { organ, decisionNo });
    const { resultId } = await this.results.record(ctx, draft);
    const noticeId = isPenalty(text.outcome)
      ? await this.publish(ctx, one, proposal, { ...draft, resultId })
      : null;
    return {
      decisionNo,
      resultId,
      noticeId,
      outcome: text.outcome,
      facts: proposal.facts,
      reasons: text.reasons ?? proposal.reasons,
      basis: proposal.basis,
      content: text.content,
      penalty: text.penalty,
      recheck: text.recheck,
      collectiveNote: text.collectiveNote,
      decidedOn: text.today,
      deciderId: ctx.actor.id,
      deciderName: ctx.actor.name,
    };
  }

  /** A number that an imported decision of this organ bears already is passed over. */
  private async freeNumber(ctx: Context, organ: Organ, year: number): Promise<string> {
    for (;;) {
      const number = await this.numbers.next(ctx, organ.id, 'decision', year);
      if (!(await this.results.isNumberTaken(ctx, organ.code, number))) return number;
    }
  }

  private async publish(
    ctx: Context,
    one: Case,
    proposal: Proposal,
    draft: ResultDraft & { readonly resultId: string },
  ): Promise<string> {
    const { resultId, caseId, organId, decisionNo, itemCode, conduct, facts, basis, penaltyKinds, content } =
      draft;
    return this.publication.draft(ctx, {
      ...{ resultId, caseId, organId, decisionNo, itemCode, conduct, facts, basis, penaltyKinds, content },
      subjectKind: one.subjectKind as SubjectKind,
      partyName: one.subjectName,
      partyCode: one.subjectCode,
      fineFen: draft.fineFen,
      confiscatedFen: draft.confiscatedFen,
      decidedOn: draft.decidedOn,
      procedure: 'ORDINARY',
      band: draft.band,
      isMinorParty: false,
      personalValues: proposal.personalValues,
      isDemo: one.isDemo,
    });
  }
}

function resultOf(
  one: Case,
  { facts, basis }: Proposal,
  { outcome, penalty, content, today }: DecisionText,
  issued: { readonly organ: Organ; readonly decisionNo: string },
): ResultDraft {
  const { organId, organName, region, subjectId, subjectName, subjectCode } = one;
  const { itemCode, itemName, conduct, actFrom, actTo, isDemo } = one;
  return {
    ...{ organId, organName, region, subjectId, subjectName, subjectCode },
    ...{ itemCode, itemName, conduct, facts, basis, actFrom, actTo, isDemo },
    caseId: one.id,
    decisionNo: issued.decisionNo,
    organCode: issued.organ.code,
    outcome,
    penaltyKinds: penalty?.kinds ?? [],
    content,
    fineFen: BigInt(penalty?.fineFen ?? '0'),
    confiscatedFen: BigInt(penalty?.confiscatedFen ?? '0'),
    band: penalty?.band ?? 'MINOR',
    decidedOn: today,
  };
}
