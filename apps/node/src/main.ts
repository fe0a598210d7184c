import 'reflect-metadata';
import { createApi, databaseInput } from '#composition';
import { Delivery } from '#event-bus';
import { Relay } from '#relay';
import { Chores } from '#platform/chores';
import { readConfig } from '#platform/config';
import { runMigrations } from '#platform/database';
import { assertFolderUsable, assertPortFree, run, type ServerConfig } from '#platform/process';
import { openDatabase } from './open-database.js';
import { firstStart } from './first-start.js';
import { announce, step } from './say.js';
import { openPortal } from './open-portal.js';
import { serveWorkbench } from './serve-workbench.js';

/** One node in one process: database, migrations, first start, api, worker, portal. What `npm start` runs. */
await run(async (started) => {
  const config = readConfig(process.env);
  await assertPortFree(config.host, config.port, 'PORT');
  await assertPortFree(config.host, config.portalPort, 'PORTAL_PORT');
  await assertFolderUsable(config.dataDirectory, 'HUJIAN_DATA');
  await assertFolderUsable(config.ledger.keysDirectory, 'HUJIAN_LEDGER_KEYS');
  const database = await openDatabase(config);
  started.add(() => database.stop());
  const served: ServerConfig = { ...config, databaseUrl: database.url };
  await step('数据库结构 · schema', () => runMigrations(databaseInput(served, 'hujian-migrations')));
  const prepared = await firstStart(served);
  await step('业务接口 · api and worker', async () => {
    const app = await createApi(served, 'hujian-node');
    started.add(() => app.close());
    await serveWorkbench(app);
    await app.listen(served.port, served.host);
    await app.get(Delivery).start();
    app.get(Relay).start();
    app.get(Chores).start();
  });
  await step('公示门户 · portal', async () => {
    const portal = await openPortal(served, prepared.portalToken);
    started.add(() => portal.close());
  });
  announce(served, prepared.accounts);
});
