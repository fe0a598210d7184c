import { type Sentence } from '#kernel';
import { type RiskModel } from '../domain/model/risk-model.js';

/** Which formula an answer rests on, and whether its figures are confirmed. */
export interface ModelNote {
  readonly id: string;
  readonly hash: string;
  readonly confirmed: boolean;
  readonly basis: Sentence;
  readonly classes: RiskModel['classes'];
}

export function noteOf({ id, confirmed, basis, classes }: RiskModel, hash: string): ModelNote {
  return { id, hash, confirmed, basis, classes };
}
