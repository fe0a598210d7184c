import { Global, Module } from '@nestjs/common';
import { FindPublished } from './app/find-published.js';
import { ProjectNotices } from './app/project-notices.js';
import { RebuildRegister } from './app/rebuild-register.js';
import { RegisterRepository } from './data/register.repository.js';
import { OnNotice } from './events/on-notice.js';

@Global()
@Module({
  providers: [FindPublished, OnNotice, ProjectNotices, RebuildRegister, RegisterRepository],
  exports: [FindPublished, RebuildRegister],
})
export class PublicRegisterModule {}
