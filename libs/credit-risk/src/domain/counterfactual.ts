import { type Assessed, classFor, type Contribution } from './assess.js';
import { leastOf, type RiskClass, type RiskModel } from './model/risk-model.js';

/** What would have to go, at the least, for the class to become a better one. */
export interface Counterfactual {
  readonly to: RiskClass;
  readonly without: readonly Contribution[];
}

/**
 * The smallest set of contributions without which the class is a better one; null where there is none better.
 * Taking the greatest first is smallest: no other set of that size takes away more. Listings overrule the points, so
 * they all have to go first.
 */
export function counterfactual(model: RiskModel, assessed: Assessed): Counterfactual | null {
  const { riskClass, contributions } = assessed;
  if (riskClass === 'A' || riskClass === 'UNKNOWN') return null;
  const vetoes = contributions.filter((one) => one.kind === 'VETO');
  const penalties = contributions
    .filter((one) => one.kind === 'PENALTY')
    .toSorted((left, right) => right.points - left.points);
  const known = contributions.filter((one) => one.kind === 'PENALTY' || one.kind === 'NO_PENALTY').length;
  const without = [...vetoes];
  let points = penalties.reduce((sum, one) => sum + one.points, 0);
  for (const penalty of penalties) {
    if (points < leastOf(model, riskClass)) break;
    without.push(penalty);
    points -= penalty.points;
  }
  const isKnown = known > without.length - vetoes.length;
  return { to: classFor(model, { points, isKnown, isListed: false }), without };
}
