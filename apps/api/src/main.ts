import 'reflect-metadata';
import { databaseInput, createApi } from '#composition';
import { Delivery } from '#event-bus';
import { requireCurrentSchema } from '#platform/database';
import { run, serverConfig } from '#platform/process';

/** HTTP for officers and other regions' systems. Sequences and seals what it writes; delivers nothing. */
await run(async (started) => {
  const config = await serverConfig(process.env);
  await requireCurrentSchema(databaseInput(config, 'hujian-api'));
  const app = await createApi(config, 'hujian-api');
  started.add(() => app.close());
  app.get(Delivery).startLedger();
  await app.listen(config.port, config.host);
});
