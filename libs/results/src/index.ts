import { AccessLogEntity } from './data/access-log.entity.js';
import { ActClaimEntity } from './data/act-claim.entity.js';
import { ResultEntity } from './data/result.entity.js';

export { ResultsModule } from './results.module.js';
export { type ImportOutcome, type Recorded, Results, type ResultView } from './app/results.js';
export { type ActToClaim, SameActGuard } from './app/same-act-guard.js';
export { type EarlierAct } from './domain/result.errors.js';
export {
  type ImportedRecord,
  type ResultDraft,
  type ResultOrigin,
  type Revocation,
} from './domain/result.js';
export { type ResultState } from './domain/result-states.js';

export const RESULTS_ENTITIES = [ResultEntity, ActClaimEntity, AccessLogEntity];
