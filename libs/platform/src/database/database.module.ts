import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DataSourceInput, dataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { Notifications } from './notifications.js';
import { Settings } from './settings.js';
import { TransactionRunner } from './transaction/transaction-runner.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(input: DataSourceInput): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => new DataSource(dataSourceOptions(input)).initialize() },
        Database,
        Notifications,
        Settings,
        TransactionRunner,
      ],
      exports: [DataSource, Database, Notifications, Settings, TransactionRunner],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
