import { Global, Module } from '@nestjs/common';
import { Subscriptions } from '#event-bus';
import { FindDossier } from './app/find-dossier.js';
import { FindSubject } from './app/find-subject.js';
import { FindSubjects } from './app/find-subjects.js';
import { dossierKey } from './domain/dossier-entry.js';
import { ProjectDossier } from './events/project-dossier.js';
import { ResolveSubject } from './app/resolve-subject.js';
import { Subjects } from './app/subjects.js';
import { CommonBigrams } from './data/common-bigrams.js';
import { DossierRepository } from './data/dossier.repository.js';
import { SubjectRepository } from './data/subject.repository.js';
import { SubjectsController } from './http/subjects.controller.js';

@Global()
@Module({
  controllers: [SubjectsController],
  providers: [
    CommonBigrams,
    DossierRepository,
    FindDossier,
    FindSubject,
    FindSubjects,
    ProjectDossier,
    ResolveSubject,
    SubjectRepository,
    Subjects,
  ],
  exports: [Subjects],
})
export class SubjectsModule {
  constructor(subscriptions: Subscriptions, projectDossier: ProjectDossier) {
    subscriptions.register({ name: 'subjects', key: dossierKey, handlers: projectDossier.handlers() });
  }
}
