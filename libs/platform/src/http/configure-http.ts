import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EtagInterceptor } from './etag.interceptor.js';
import { problemFilter } from './errors/problem.filter.js';
import { validationPipe } from './errors/validation.js';
import { readBodies, refuseOddBody } from './errors/body.js';
import { type Log } from '../log/index.js';

const MEBIBYTE = 1024 * 1024;

/** Pipes, filters and parsers of every HTTP application; the servers and the tests call this same function. */
export async function configureHttp(app: NestFastifyApplication, log: Log): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: 50 * MEBIBYTE, files: 1, fields: 20, fieldSize: 64 * 1024 },
    throwFileSizeLimit: true,
  });
  readBodies(app);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(problemFilter(log));
  app.useGlobalInterceptors(new EtagInterceptor());
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preValidation', refuseOddBody);
  server.addHook('onSend', (_request, reply, payload, done) => {
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('x-frame-options', 'DENY');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
