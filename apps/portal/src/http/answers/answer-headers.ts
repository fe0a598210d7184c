import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageRedirect } from '../../words/language.js';

/** Nothing but our own stylesheet and icon, forms to ourselves, and no script at all. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A withdrawal must be seen everywhere within five seconds, caches included. */
const SHORT = 'public, max-age=0, s-maxage=5, must-revalidate';

export function addAnswerHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|health|ledger)/.test(request.url);
    const target = isPage ? languageRedirect(request.url, request.headers['accept-language']) : null;
    if (target === null) done();
    else void reply.header('vary', 'accept-language').redirect(target, 302);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    addSafetyHeaders(reply);
    done(null, cached(request, reply, payload));
  });
}

export function addSafetyHeaders(reply: FastifyReply): void {
  void reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
}

/** What can be read again gets an ETag; an unchanged answer is 304 and empty. */
function cached(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (reply.hasHeader('cache-control')) return payload;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const isLasting = reply.statusCode === 200 || reply.statusCode === 410;
  if (!isReading || !isLasting || typeof payload !== 'string' || /^\/(en\/)?report/.test(request.url)) {
    void reply.header('cache-control', 'no-store');
    return payload;
  }
  const etag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
  void reply.header('cache-control', SHORT).header('etag', etag);
  if (reply.statusCode !== 200 || request.headers['if-none-match'] !== etag) return payload;
  void reply.code(304).removeHeader('content-length');
  return '';
}
