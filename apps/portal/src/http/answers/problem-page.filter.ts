import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, statusOf } from '#kernel';
import { isTransient } from '#platform/database';
import { type Log } from '#platform/log';
import { contextOf, problemFilter } from '#platform/http';
import { problemPage } from '../../pages/problem.js';
import { Sites } from '../sites.js';
import { type Language, pathIn } from '../../words/language.js';
import { wordsIn } from '../../words/words.js';

/** Programs get problem details, people a page. */
@Catch()
export class ProblemPageFilter implements ExceptionFilter {
  private readonly forPrograms: ExceptionFilter;

  constructor(
    private readonly log: Log,
    private readonly sites: Sites,
  ) {
    this.forPrograms = problemFilter(log);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (request.url.startsWith('/api/')) {
      this.forPrograms.catch(error, host);
      return;
    }
    const site = this.sites.lastKnown(request);
    const { language } = site;
    const status = statusIn(error);
    const reference = status >= 500 ? contextOf(request).correlation : undefined;
    if (reference !== undefined)
      this.log.error(
        'portal',
        `${request.method} ${request.routeOptions.url ?? ''} failed (${reference})`,
        error,
      );
    const problem = {
      status,
      text: textFor(error, status, language),
      ...(reference === undefined ? {} : { reference }),
    };
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .send(problemPage(site, pathIn('zh', request.url), problem));
  }
}

function statusIn(error: unknown): number {
  if (error instanceof AppError) return statusOf(error.kind);
  if (isTransient(error)) return 503;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : Number((error as { statusCode?: unknown } | null)?.statusCode);
  return status >= 400 && status < 500 ? status : 500;
}

function textFor(error: unknown, status: number, language: Language): string {
  if (error instanceof AppError) return error.sentence[language];
  const words = wordsIn(language);
  if (status === 404)
    return language === 'zh'
      ? '网址可能有误，或者页面已经移走。'
      : 'The address may be wrong, or the page has moved.';
  return status >= 500
    ? words.problemServer
    : language === 'zh'
      ? '请求无法处理，请检查后重试。'
      : 'The request cannot be handled; check it and try again.';
}
