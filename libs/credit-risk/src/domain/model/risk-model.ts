import { createHash } from 'node:crypto';
import { type LegalDate, type Sentence } from '#kernel';

/** A 低, B 一般, C 较高, D 高; UNKNOWN where nothing that counts is known. From better to worse. */
export const RISK_CLASSES = ['UNKNOWN', 'A', 'B', 'C', 'D'] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** One published version of the formula. A row never changes: another figure is another row with another id. */
export interface RiskModel {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** False while the figures are the platform's own and no published indicator system. */
  readonly confirmed: boolean;
  readonly basis: Sentence;
  /** Points of the heaviest kind of penalty in the decision. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<string, number>>;
  /** Steps by size of the fine: the last step reached counts. Fen, as text. */
  readonly fines: readonly { readonly fromFen: string; readonly points: number }[];
  readonly domains: Readonly<Record<string, number>>;
  /** What a result counts falls evenly, month by month, to nothing after so many whole months. */
  readonly fadesInMonths: number;
  readonly highest: number;
  /** Least points of each class, from better to worse. */
  readonly classes: readonly { readonly riskClass: Exclude<RiskClass, 'UNKNOWN'>; readonly from: number }[];
}

/** The model of a day; of a day before any model, the first. */
export function modelOn(models: readonly RiskModel[], on: LegalDate): RiskModel {
  const found =
    models.find((row) => row.validFrom <= on && (row.validTo === null || on < row.validTo)) ?? models[0];
  if (found === undefined) throw new Error('There is no risk model');
  return found;
}

/** SHA-256 over the row with its names sorted: shows that a stored assessment and the model shown belong together. */
export function hashOf(model: RiskModel): string {
  return createHash('sha256').update(canonical(model)).digest('hex');
}

export function classOf(model: RiskModel, points: number): RiskClass {
  return model.classes.findLast((row) => points >= row.from)?.riskClass ?? 'A';
}

/** Least points of the class. */
export function leastOf(model: RiskModel, riskClass: RiskClass): number {
  return model.classes.find((row) => row.riskClass === riskClass)?.from ?? 0;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
