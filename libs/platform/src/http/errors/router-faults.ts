import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, unexpectedProblem } from '#kernel';
import { ofFramework } from './framework-faults.js';
import { languageOf } from './language.js';

/** Answers an address that the router cannot read (`/%zz`), which no filter ever sees. For Fastify's `frameworkErrors`. */
export function answerRouterFault(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const known = ofFramework(error);
  const language = languageOf(request.headers['accept-language']);
  const instance = `urn:uuid:${randomUUID()}`;
  const problem =
    known === null ? unexpectedProblem(language, instance) : problemOf(known, language, instance);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('x-content-type-options', 'nosniff')
    .send(JSON.stringify(problem));
}
