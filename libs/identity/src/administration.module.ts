import { Module } from '@nestjs/common';
import { AdministerPeople } from './app/administer-people.js';
import { OrgansController } from './http/organs.controller.js';

/** Organs and officers over HTTP. Apart from the rest of identity because it asks the standard which systems there are. */
@Module({ controllers: [OrgansController], providers: [AdministerPeople] })
export class AdministrationModule {}
