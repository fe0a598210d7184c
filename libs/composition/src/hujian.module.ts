import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CatalogueModule } from '#catalogue';
import { AfterEventInterceptor, EventBusModule } from '#event-bus';
import { AdministrationModule, IdentityModule } from '#identity';
import { Clock, SystemClock } from '#kernel';
import { OversightModule } from '#oversight';
import { ChoresModule } from '#platform/chores';
import { CiphersModule } from '#platform/ciphers';
import { type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { ThrottleModule } from '#platform/http';
import { LogModule } from '#platform/log';
import { RelayModule } from '#relay';
import { RecordImportModule } from '#record-import';
import { ResultsModule } from '#results';
import { PublicRegisterModule } from '#public-register';
import { PublicationModule } from '#publication';
import { SubjectsModule } from '#subjects';
import { EVENT_TYPES } from './event-types.js';
import { databaseInput } from './database-input.js';
import { FEATURES } from './features/index.js';

@Global()
@Module({})
class ClockModule {
  static forRoot(clock: Clock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}

const FEATURE_MODULES = FEATURES.map((feature) => feature.module);

/** Makes the ports that features implement visible to the features that ask them. */
@Global()
@Module({ imports: FEATURE_MODULES, exports: FEATURE_MODULES })
class FeaturesModule {}

/** The whole house. What a process does with it (serve, deliver, both) its `main` decides. */
@Module({})
export class HujianModule {
  static forRoot(
    config: Config & { readonly databaseUrl: string },
    applicationName: string,
    clock: Clock = new SystemClock(),
  ): DynamicModule {
    return {
      module: HujianModule,
      imports: [
        LogModule.forRoot(config.logLevel),
        ClockModule.forRoot(clock),
        DatabaseModule.forRoot(databaseInput(config, applicationName)),
        CiphersModule.forRoot(config.dataDirectory),
        FilesModule.forRoot({ directory: join(config.dataDirectory, 'files') }),
        ChoresModule,
        EventBusModule.forRoot(config.ledger),
        IdentityModule.forRoot({ secureCookies: config.secureCookies }),
        ThrottleModule.forRoot({ isOn: config.throttle === true }),
        CatalogueModule,
        AdministrationModule,
        SubjectsModule,
        ResultsModule,
        PublicationModule,
        PublicRegisterModule,
        FeaturesModule,
        OversightModule,
        RecordImportModule,
        RelayModule.forRoot({ url: config.natsUrl ?? null, types: EVENT_TYPES }),
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: AfterEventInterceptor }],
    };
  }
}
