import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PublicLog } from '../app/seal/public-log.js';
import { parseTilePath } from '../domain/merkle/tile-path.js';

/** The checkpoint changes every second; tiles never do. */
const FRESH = 'public, max-age=1';
/** Keys change once in years, but a new one must be found soon. */
const SHORT = 'public, max-age=60';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** `GET /ledger/checkpoint` and `/ledger/tile/…`, to everybody, as C2SP tlog-tiles says; and the keys to check them by. */
export function servePublicLog(app: NestFastifyApplication): void {
  const log = app.get(PublicLog);
  const server = app.getHttpAdapter().getInstance();
  server.get('/ledger/checkpoint', async (_request, reply) => {
    const note = await log.checkpoint();
    void reply.header('access-control-allow-origin', '*');
    if (note === null)
      return reply.status(404).type('text/plain; charset=utf-8').send('Nothing is sealed yet.\n');
    return reply.header('cache-control', FRESH).type('text/plain; charset=utf-8').send(note);
  });
  server.get('/ledger/keys', async (_request, reply) => {
    void reply.header('access-control-allow-origin', '*').header('cache-control', SHORT);
    return reply.type('text/plain; charset=utf-8').send(await log.keys());
  });
  server.get<{ Params: { '*': string } }>('/ledger/tile/*', async (request, reply) => {
    const address = parseTilePath(request.params['*']);
    const bytes = address === null ? null : await log.resource(address);
    void reply.header('access-control-allow-origin', '*');
    if (bytes === null) return reply.status(404).type('text/plain; charset=utf-8').send('Not in this log.\n');
    return reply.header('cache-control', FOR_EVER).type('application/octet-stream').send(bytes);
  });
}
