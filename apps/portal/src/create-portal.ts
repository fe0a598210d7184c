import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { servePublicLog } from '#event-bus';
import { AppError, systemContext } from '#kernel';
import { Database } from '#platform/database';
import { answerClientFault } from '#platform/http';
import { addAnswerHeaders } from './http/answers/answer-headers.js';
import { ProblemPageFilter } from './http/answers/problem-page.filter.js';
import { answerUnreadableAddress } from './http/answers/unreadable-address.js';
import { Sites } from './http/sites.js';
import { Log } from '#platform/log';
import { type PortalOptions } from './options.js';
import { PortalModule } from './portal.module.js';

const LARGEST_FORM = 64 * 1024;

/** The portal, configured but not listening; `main`, the one-process node and the tests make it the same way. */
export async function createPortal(options: PortalOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_FORM,
    trustProxy: [...(options.trustedProxies ?? [])],
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerClientFault,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(PortalModule.forRoot(options), adapter, {
    logger: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  try {
    await refuseWideRole(app.get(Database));
  } catch (error) {
    await app.close();
    throw error;
  }
  app.useGlobalFilters(new ProblemPageFilter(app.get(Log), app.get(Sites)));
  addAnswerHeaders(adapter.getInstance());
  servePublicLog(app);
  return app;
}

/** A portal that could read the case files would be one mistake away from publishing them: it does not start. */
async function refuseWideRole(database: Database): Promise<void> {
  const [wide] = await database.query<{ schema: string; role: string }>(
    systemContext('portal', 'start'),
    `SELECT nspname AS schema, current_user AS role FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public', 'public_register', 'public_log')
        AND has_schema_privilege(oid, 'USAGE') LIMIT 1`,
  );
  if (wide === undefined) return;
  throw new AppError('PORTAL.WIDE_ROLE', 'unavailable', {
    zh: `公示门户的数据库角色 ${wide.role} 能看到 ${wide.schema}，超出公开登记簿；请改用只读角色（providePortalRole）。`,
    en: `The portal's database role ${wide.role} can see ${wide.schema}, which is more than the public register; use its read-only role.`,
  });
}
