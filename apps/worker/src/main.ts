import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import fastify from 'fastify';
import { databaseInput, HujianModule, serveHealth, serveMetrics } from '#composition';
import { Delivery } from '#event-bus';
import { Relay } from '#relay';
import { Chores } from '#platform/chores';
import { requireCurrentSchema } from '#platform/database';
import { run, serverConfig } from '#platform/process';

/** Sequencer, subscriptions and clocks: the same house without HTTP, but for who watches it (`WORKER_PORT`). */
await run(async (started) => {
  const config = await serverConfig(process.env);
  await requireCurrentSchema(databaseInput(config, 'hujian-worker'));
  const app = await NestFactory.createApplicationContext(HujianModule.forRoot(config, 'hujian-worker'), {
    logger: false,
    abortOnError: false,
  });
  started.add(() => app.close());
  await app.get(Delivery).start();
  app.get(Relay).start();
  app.get(Chores).start();
  const { workerPort, metricsToken, host } = config;
  if (workerPort == null) return;
  const server = fastify();
  started.add(() => server.close());
  serveHealth(app, server);
  serveMetrics(app, server, metricsToken ?? null);
  await server.listen({ port: workerPort, host });
});
