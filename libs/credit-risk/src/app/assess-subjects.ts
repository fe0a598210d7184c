import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { type Context, type LegalDate, legalDateOf, newId, type NewEvent } from '#kernel';
import { RiskRepository } from '../data/risk.repository.js';
import { reassess } from '../domain/assessment.js';
import { modelOn } from '../domain/model/risk-model.js';
import { RISK_MODELS } from '../domain/model/risk-models.js';
import { compareNumbers, type Signal } from '../domain/signal.js';

/** A signal and the day on which it became known. */
export interface NewSignal {
  readonly signal: Signal;
  readonly asOf: LegalDate;
}

/** Takes in what happened and assesses anew each business it is about, once per event. */
@Injectable()
export class AssessSubjects {
  constructor(
    private readonly risk: RiskRepository,
    private readonly catalogue: Catalogue,
  ) {}

  /** Returns the events by the id of the event that caused them. A signal that is known already causes nothing. */
  async execute(
    ctx: Context,
    given: readonly NewSignal[],
  ): Promise<ReadonlyMap<string, readonly NewEvent[]>> {
    if (given.length === 0) return new Map();
    const added = await this.risk.addSignals(
      ctx,
      given.map((one) => one.signal),
    );
    const fresh = given.filter((one) => added.has(one.signal.eventId));
    if (fresh.length === 0) return new Map();
    const subjectIds = [...new Set(fresh.map((one) => one.signal.subjectId))];
    const signals = await this.risk.signalsOf(ctx, subjectIds);
    const periods = await this.risk.periodsOf(ctx, subjectIds);
    const assessed = fresh.map(({ signal, asOf }) => {
      const then = (signals.get(signal.subjectId) ?? []).filter(
        (one) => compareNumbers(one.number, signal.number) <= 0,
      );
      const before = periods.get(signal.subjectId) ?? [];
      const cause = { id: newId(), asOf, signal };
      const reassessed = reassess(modelOn(RISK_MODELS, asOf), before, then, cause);
      periods.set(signal.subjectId, reassessed.periods);
      return reassessed;
    });
    await this.risk.addAssessments(
      ctx,
      assessed.map((one) => one.assessment),
    );
    await this.risk.replacePeriods(ctx, periods);
    return new Map(assessed.map(({ assessment, events }) => [assessment.causedByEvent, events]));
  }

  /** Domain of the item, for the formula; null where the catalogue does not hold the item (any more). */
  domainOf(itemCode: string): string | null {
    return this.catalogue.findItem(itemCode)?.domain ?? null;
  }
}

export function dayOf(event: { readonly occurredAt: string }): LegalDate {
  return legalDateOf(new Date(event.occurredAt));
}
