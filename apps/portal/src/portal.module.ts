import { type DynamicModule, Module } from '@nestjs/common';
import { PublicLog, PublicLogRepository } from '#event-bus';
import { Clock, SystemClock } from '#kernel';
import { DatabaseModule } from '#platform/database';
import { LogModule } from '#platform/log';
import { FindPublished, OpenRegister } from '#public-register';
import { OpenDataController } from './http/open-data.controller.js';
import { PagesController } from './http/pages.controller.js';
import { ProofController } from './http/proof.controller.js';
import { PublicApiController } from './http/public-api.controller.js';
import { ReportController } from './http/report.controller.js';
import { ServiceController } from './http/service.controller.js';
import { Sites } from './http/sites.js';
import { PORTAL_OPTIONS, type PortalOptions } from './options.js';
import { ReportDesk } from './reports/report-desk.js';

const POOL = 10;

/** Reads the public register under its own role, hands reports on, and knows nothing else of the house. */
@Module({})
export class PortalModule {
  static forRoot(options: PortalOptions): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        LogModule.forRoot(options.logLevel),
        DatabaseModule.forRoot({
          url: options.databaseUrl,
          poolSize: options.poolSize ?? POOL,
          entities: [],
          migrations: [],
          applicationName: 'hujian-portal',
        }),
      ],
      controllers: [
        ServiceController,
        ReportController,
        ProofController,
        PublicApiController,
        OpenDataController,
        PagesController,
      ],
      providers: [
        FindPublished,
        OpenRegister,
        PublicLog,
        PublicLogRepository,
        Sites,
        ReportDesk,
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: PORTAL_OPTIONS, useValue: options },
      ],
    };
  }
}
