import { Global, Module } from '@nestjs/common';
import { OrganSystems } from '#contracts/identity';
import { KnownOrganSystems } from './app/known-organ-systems.js';
import { Catalogue } from './app/catalogue.js';
import { Competence } from './app/competence.js';
import { FindItems } from './app/find-items.js';
import { FindProvisions } from './app/find-provisions.js';
import { LoadProvisions } from './app/load-provisions.js';
import { AuthorityRepository } from './data/authority.repository.js';
import { ProvisionRepository } from './data/provision.repository.js';
import { StandardFiles } from './data/standard-files.js';
import { CatalogueController } from './http/catalogue.controller.js';

const SHARED = [Catalogue, Competence, FindProvisions, LoadProvisions];
/** What others ask of the standard without knowing it. */
const PORTS = [{ provide: OrganSystems, useClass: KnownOrganSystems }];

@Global()
@Module({
  controllers: [CatalogueController],
  providers: [...SHARED, ...PORTS, AuthorityRepository, FindItems, ProvisionRepository, StandardFiles],
  exports: [...SHARED, OrganSystems],
})
export class CatalogueModule {}
