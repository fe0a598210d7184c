import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, problemOf, unexpectedProblem } from '#kernel';
import { type Log } from '../../log/index.js';
import { type HttpExchange } from '../exchange.js';
import { ofFramework } from './framework-faults.js';
import { languageOf } from './language.js';

/** The one place where errors become answers. A stack or a database message never leaves the process. */
export function problemFilter(log: Log): ExceptionFilter {
  @Catch()
  class ProblemFilter implements ExceptionFilter {
    catch(error: unknown, host: ArgumentsHost): void {
      const request = host.switchToHttp().getRequest<FastifyRequest & HttpExchange>();
      const known = error instanceof AppError ? error : ofFramework(error);
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
