import { Global, Module } from '@nestjs/common';
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

@Global()
@Module({
  controllers: [CatalogueController],
  providers: [...SHARED, AuthorityRepository, FindItems, ProvisionRepository, StandardFiles],
  exports: SHARED,
})
export class CatalogueModule {}
