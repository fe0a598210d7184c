import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, problemOf, unexpectedProblem } from '#kernel';
import { isTransient } from '../../database/index.js';
import { type Log } from '../../log/index.js';
import { type HttpExchange } from '../exchange.js';
import { ofFramework } from './framework-faults.js';
import { languageOf } from './language.js';

/** The server went away, or too many wanted the same row: nothing was saved, and it may be sent again. */
function ofDatabase(error: unknown): AppError | null {
  if (!isTransient(error)) return null;
  return new AppError('PLATFORM.DATABASE_AWAY', 'unavailable', {
    zh: '数据库暂时不可用，未保存任何更改；请稍后重试。',
    en: 'The database is not available for now and nothing was saved; please try again.',
  });
}

/** The one place where errors become answers. A stack or a database message never leaves the process. */
export function problemFilter(log: Log): ExceptionFilter {
  @Catch()
  class ProblemFilter implements ExceptionFilter {
    catch(error: unknown, host: ArgumentsHost): void {
      const request = host.switchToHttp().getRequest<FastifyRequest & HttpExchange>();
      const known = error instanceof AppError ? error : (ofFramework(error) ?? ofDatabase(error));
      const language = languageOf(request.headers['accept-language']);
      const instance = `urn:uuid:${request.hujianContext?.correlation ?? randomUUID()}`;
      if (known === null)
        log.error('http', `${request.method} ${request.routeOptions.url ?? ''} failed (${instance})`, error);
      const problem =
        known === null ? unexpectedProblem(language, instance) : problemOf(known, language, instance);
      const reply = host.switchToHttp().getResponse<FastifyReply>();
      const retryAfter = problem['retryAfter'];
      if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
      void reply
        .status(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(problem);
    }
  }
  return new ProblemFilter();
}
