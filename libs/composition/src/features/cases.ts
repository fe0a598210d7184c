import { CASES_ENTITIES, CasesModule } from '#cases';
import { type Feature } from './feature.js';

export const cases: Feature = { module: CasesModule, entities: CASES_ENTITIES };
