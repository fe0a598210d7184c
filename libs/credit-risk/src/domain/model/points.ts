import { addMonths, type LegalDate, yearOf } from '#kernel';
import { type RiskModel } from './risk-model.js';
import { type ResultFactors } from '../signal.js';

/** One factor of what a result counts. */
export interface Factor {
  readonly factor: 'KIND' | 'BAND' | 'FINE' | 'DOMAIN';
  readonly code: string;
  readonly points: number;
}

/** What the result counts on its first day, factor by factor. No penalty counts nothing. */
export function factorsOf(model: RiskModel, result: ResultFactors): readonly Factor[] {
  if (result.outcome !== 'PENALTY') return [];
  const [heaviest] = result.penaltyKinds
    .map((code) => ({
      factor: 'KIND' as const,
      code,
      points: model.kinds[code] ?? model.kinds['OTHER'] ?? 0,
    }))
    .toSorted((left, right) => right.points - left.points || (left.code < right.code ? -1 : 1));
  const band = result.band.toUpperCase();
  const fine = model.fines.findLast((step) => BigInt(result.fineFen) >= BigInt(step.fromFen));
  const domain = result.domain ?? '';
  const factors: Factor[] = [
    ...(heaviest === undefined ? [] : [heaviest]),
    { factor: 'BAND', code: band, points: model.bands[band] ?? 0 },
    { factor: 'FINE', code: fine?.fromFen ?? '0', points: fine?.points ?? 0 },
    { factor: 'DOMAIN', code: domain, points: model.domains[domain] ?? 0 },
  ];
  return factors.filter((factor) => factor.points > 0);
}

export function baseOf(factors: readonly Factor[]): number {
  return factors.reduce((sum, factor) => sum + factor.points, 0);
}

/** Per mille of the base that is left after so many whole months. */
export function leftAfter(model: RiskModel, months: number): number {
  return Math.floor((Math.max(model.fadesInMonths - months, 0) * 1000) / model.fadesInMonths);
}

/** Whole points: rounded down, so that what is shown adds up exactly. */
export function pointsAfter(model: RiskModel, base: number, months: number): number {
  return Math.floor((base * leftAfter(model, months)) / 1000);
}

/** Whole months from one day to another: the greatest n for which `from` plus n months is not after `to`. */
export function wholeMonths(from: LegalDate, to: LegalDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}
