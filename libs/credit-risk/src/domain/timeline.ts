import { addMonths, type LegalDate } from '#kernel';
import { classFor } from './assess.js';
import { baseOf, factorsOf, pointsAfter } from './model/points.js';
import { type RiskClass, type RiskModel } from './model/risk-model.js';
import { type Known } from './signal.js';

/** From that day on, with nothing new happening. */
export interface Turn {
  readonly on: LegalDate;
  readonly riskClass: RiskClass;
  readonly score: number;
}

interface Step {
  readonly points: number;
  readonly known: number;
  readonly listed: number;
}

const NO_STEP: Step = { points: 0, known: 0, listed: 0 };

/**
 * How class and score go on by themselves from `from`: first the state on that day, then every day on which either
 * changes. It never names a day on which `assess` would not say the same.
 */
export function timeline(model: RiskModel, known: Known, from: LegalDate): readonly [Turn, ...Turn[]] {
  const steps = stepsOf(model, known);
  const days = [...steps.keys()].sort();
  let state = days.filter((day) => day <= from).reduce((sum, day) => plus(sum, steps.get(day)), NO_STEP);
  const turns: [Turn, ...Turn[]] = [turnOf(model, from, state)];
  for (const day of days.filter((one) => one > from)) {
    state = plus(state, steps.get(day));
    const turn = turnOf(model, day, state);
    const last = turns.at(-1);
    if (last?.riskClass !== turn.riskClass || last.score !== turn.score) turns.push(turn);
  }
  return turns;
}

/** By day, by how much points, known results and listings change. */
function stepsOf(model: RiskModel, known: Known): Map<LegalDate, Step> {
  const steps = new Map<LegalDate, Step>();
  const add = (day: LegalDate, step: Partial<Step>): void => {
    steps.set(day, plus(steps.get(day) ?? NO_STEP, { ...NO_STEP, ...step }));
  };
  for (const result of known.results.filter((one) => !one.isRevoked)) {
    const base = baseOf(factorsOf(model, result));
    add(result.signal.on, { points: base, known: 1 });
    for (let month = 1, before = base; before > 0; month += 1) {
      const after = pointsAfter(model, base, month);
      if (after !== before) add(addMonths(result.signal.on, month), { points: after - before });
      before = after;
    }
  }
  for (const listing of known.listings.filter((one) => one.from < one.to)) {
    add(listing.from, { listed: 1 });
    add(listing.to, { listed: -1 });
  }
  return steps;
}

function plus(left: Step, right: Step = NO_STEP): Step {
  return {
    points: left.points + right.points,
    known: left.known + right.known,
    listed: left.listed + right.listed,
  };
}

function turnOf(model: RiskModel, on: LegalDate, { points, known, listed }: Step): Turn {
  const score = Math.min(points, model.highest);
  return {
    on,
    riskClass: classFor(model, { points: score, isKnown: known > 0, isListed: listed > 0 }),
    score,
  };
}
