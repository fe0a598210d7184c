import { ApiClientEntity } from './data/api-client.entity.js';
import { OfficerEntity } from './data/officer.entity.js';
import { OrganEntity } from './data/organ.entity.js';
import { SessionEntity } from './data/session.entity.js';

export { AdministrationModule } from './administration.module.js';
export { IdentityModule } from './identity.module.js';
export { Access, type OrganFilter } from './app/access.js';
export { DocumentNumbers } from './app/document-numbers.js';
export { type CertifiedOfficer, Officers } from './app/officers.js';
export { type Organ, Organs } from './app/organs.js';
export { type NewOfficer, RegisterPeople } from './app/register-people.js';
export { Can, Open, SignedIn } from './http/can.js';
export { type Permission, PERMISSIONS, type Reach, reachOf, type Role, ROLES } from './domain/roles.js';

export const IDENTITY_ENTITIES = [OrganEntity, OfficerEntity, SessionEntity, ApiClientEntity];
