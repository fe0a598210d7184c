import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRouterFault } from '#platform/http';
import { problemPage } from '../../pages/problem.js';
import { languageOfPath } from '../../words/language.js';
import { addSafetyHeaders } from './answer-headers.js';
import { wordsIn } from '../../words/words.js';

const BAD_REQUEST = 400;

/** Answers an address that the router cannot read (`/notices/%`), which no filter ever sees. */
export function answerUnreadableAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  addSafetyHeaders(reply);
  if (request.url.startsWith('/api/')) {
    answerRouterFault(error, request, reply);
    return;
  }
  const language = languageOfPath(request.url);
  const problem = { status: BAD_REQUEST, text: wordsIn(language).problemAddress };
  void reply
    .status(BAD_REQUEST)
    .header('content-type', 'text/html; charset=utf-8')
    // Its own path cannot be read, so the page leads home.
    .send(problemPage({ language, isDemo: false }, '/', problem));
}
