import { DossierEntryEntity } from './data/dossier-entry.entity.js';
import { SubjectEntity } from './data/subject.entity.js';
import { SubjectNameEntity } from './data/subject-name.entity.js';

export { Subjects } from './app/subjects.js';
export { SubjectsModule } from './subjects.module.js';
export {
  partyKindOf,
  SUBJECT_KINDS,
  type SubjectDescription,
  type SubjectKind,
  type SubjectRef,
} from './domain/subject.js';

export const SUBJECTS_ENTITIES = [SubjectEntity, SubjectNameEntity, DossierEntryEntity];
