import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorKind, problemOf, unexpectedProblem } from '#kernel';
import { type Log } from '../log/index.js';
import { contextOf, type HttpExchange } from './exchange.js';
import { languageOf } from './language.js';

interface FrameworkFault {
  readonly statusCode?: unknown;
  readonly message?: unknown;
}

/** The one place where errors become answers. A stack or a database message never leaves the process. */
export function problemFilter(log: Log): ExceptionFilter {
  @Catch()
  class ProblemFilter implements ExceptionFilter {
    catch(error: unknown, host: ArgumentsHost): void {
      const request = host.switchToHttp().getRequest<FastifyRequest & HttpExchange>();
      const known = error instanceof AppError ? error : ofFramework(error);
      const language = languageOf(request.headers['accept-language']);
      const instance = `urn:uuid:${contextOf(request).correlation}`;
      if (known === null)
        log.error('http', `${request.method} ${request.routeOptions.url ?? ''} failed (${instance})`, error);
      const problem =
        known === null ? unexpectedProblem(language, instance) : problemOf(known, language, instance);
      const reply = host.switchToHttp().getResponse<FastifyReply>();
      void reply
        .status(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(problem);
    }
  }
  return new ProblemFilter();
}

const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  406: 'invalid',
  413: 'too-large',
  414: 'invalid',
  415: 'invalid',
  429: 'too-many',
  503: 'unavailable',
};

/** Faults that Nest or Fastify found before our code ran: unknown route, broken JSON, too large a body. */
function ofFramework(error: unknown): AppError | null {
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as FrameworkFault | null)?.statusCode);
  const kind = KINDS[status];
  if (kind === undefined) return null;
  const said = error instanceof Error ? error.message : '';
  return new AppError(`PLATFORM.HTTP_${String(status)}`, kind, {
    zh: `请求无法处理：${said}`,
    en: `The request cannot be handled: ${said}`,
  });
}
