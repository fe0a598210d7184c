import { CaseEntity } from './data/case.entity.js';
import { EvidenceEntity } from './data/evidence.entity.js';
import { StepEntity } from './data/step.entity.js';

export { CasesModule } from './cases.module.js';

export const CASES_ENTITIES = [CaseEntity, StepEntity, EvidenceEntity];
