import { AuthorityEntity } from './data/authority.entity.js';
import { LoadedFileEntity } from './data/loaded-file.entity.js';
import { ProvisionEntity } from './data/provision.entity.js';

export { Catalogue, type LegalDue } from './app/catalogue.js';
export { CatalogueModule } from './catalogue.module.js';
export { Competence, type NewAuthority, type Place } from './app/competence.js';
export { FindProvisions as LawSearch, type ProvisionQuery } from './app/find-provisions.js';
export { LoadProvisions } from './app/load-provisions.js';
export { type Verdict } from './domain/competent-organs.js';
export { type Provision } from './domain/provision.js';
export {
  type PublicationQuestion,
  type PublicationRule,
  SEVERITIES,
  type Severity,
} from './domain/publication.js';
export {
  type Benchmark,
  type BenchmarkBand,
  type DeadlineRule,
  type FineRule,
  type HearingThreshold,
  type LegalBasis,
  type LimitationRule,
  PARTY_KINDS,
  type PartyKind,
  type SeriousListGround,
  type SupervisionItem,
  type Term,
} from './domain/standard.js';

export const CATALOGUE_ENTITIES = [AuthorityEntity, ProvisionEntity, LoadedFileEntity];
