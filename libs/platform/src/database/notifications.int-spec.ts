import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { firstValueFrom, timeout } from 'rxjs';
import { DataSource } from 'typeorm';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/postgres/template-database.js';
import { dataSourceOptions } from './data-source.js';
import { Notifications } from './notifications.js';

const PATIENCE_MS = 10_000;

describe('signals of the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let sql: pg.Client;
  let notifications: Notifications;

  beforeAll(async () => {
    database = await createTestDatabase();
    const input = {
      url: database.url,
      poolSize: 2,
      entities: [],
      migrations: [],
      applicationName: 'listener',
    };
    source = await new DataSource(dataSourceOptions(input)).initialize();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    notifications = new Notifications(source);
  });

  afterAll(async () => {
    await notifications.onApplicationShutdown();
    await source.destroy();
    await sql.end();
    await database.drop();
  });

  it('arrive, and arrive again after the connection was lost', async () => {
    const signals = notifications.listen('hujian_test');
    const next = (): Promise<void> => firstValueFrom(signals.pipe(timeout(PATIENCE_MS)));
    // Connecting is a signal itself: whoever listens looks for what it may have missed.
    await next();
    const told = next();
    await sql.query('NOTIFY hujian_test');
    await told;
    const connectedAgain = next();
    const { rowCount } = await sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'listener'`,
    );
    expect(rowCount).toBe(1);
    await connectedAgain;
    const toldAgain = next();
    await sql.query('NOTIFY hujian_test');
    await toldAgain;
  });
});
