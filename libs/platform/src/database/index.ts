export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { type DataSourceInput, dataSourceOptions } from './data-source.js';
export { entityManager, queryIn } from './transaction/transaction.js';
export { isTransient } from './transaction/postgres-errors.js';
export { TransactionRunner, afterCommit } from './transaction/transaction-runner.js';
export { fenColumn } from './column-types.js';
export { requireCurrentSchema, runMigrations } from './migrate.js';
export { Settings } from './settings.js';
