import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { servePublicLog } from '#event-bus';
import { type Clock, SystemClock } from '#kernel';
import { type Config } from '#platform/config';
import { answerClientFault, answerRouterFault, configureHttp } from '#platform/http';
import { Log } from '#platform/log';
import { describeApi } from './describe-api.js';
import { serveHealth } from './health.js';
import { serveMetrics } from './metrics.js';
import { HujianModule } from './hujian.module.js';

const MEBIBYTE = 1024 * 1024;

/** The HTTP application, configured but not listening; `main` and the tests make it the same way. */
export async function createApi(
  config: Config & { readonly databaseUrl: string },
  applicationName: string,
  clock: Clock = new SystemClock(),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEBIBYTE,
    frameworkErrors: answerRouterFault,
    clientErrorHandler: answerClientFault,
    trustProxy: [...config.trustedProxies],
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    HujianModule.forRoot(config, applicationName, clock),
    adapter,
    {
      logger: false,
      abortOnError: false,
      forceCloseConnections: true,
    },
  );
  await configureHttp(app, app.get(Log));
  describeApi(app);
  const server = app.getHttpAdapter().getInstance();
  serveHealth(app, server);
  serveMetrics(app, server, config.metricsToken ?? null);
  servePublicLog(app);
  return app;
}
