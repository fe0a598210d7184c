import pg from 'pg';
import type { DataSourceOptions, MixedList } from 'typeorm';

// Legal dates are text everywhere: a JS Date would move them by the reader's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

type Class = new () => object;

export interface DataSourceInput {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly Class[];
  readonly migrations: readonly Class[];
  /** Shown in pg_stat_activity, so that an operator sees which process holds a lock. */
  readonly applicationName: string;
}

/**
 * A connection may end before anybody who would hear of it holds it, with the very bytes that opened it; an error that
 * nobody hears ends the process. Whoever works on the connection gets the error from its statement all the same.
 */
function outliveConnection(client: NodeJS.EventEmitter): void {
  client.on('error', () => undefined);
}

/** The only place that says how this system talks to PostgreSQL; app, CLI and tests share it. */
export function dataSourceOptions(input: DataSourceInput): DataSourceOptions {
  return {
    type: 'postgres',
    url: input.url,
    entities: [...input.entities] as MixedList<Class>,
    migrations: [...input.migrations] as MixedList<Class>,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: input.applicationName,
    installExtensions: false,
    poolSize: input.poolSize,
    extra: {
      // A transaction that idles holds locks others wait for: the server ends it before people notice.
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: 60_000,
      keepAlive: true,
      onConnect: outliveConnection,
    },
  };
}
