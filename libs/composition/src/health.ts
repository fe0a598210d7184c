import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Database } from '#platform/database';
import { systemContext } from '#kernel';

/** `GET /health`: 200 only when this process can do its work, which is to read and to write its database. */
export function serveHealth(app: INestApplicationContext, server: FastifyInstance): void {
  const database = app.get(Database);
  server.get('/health', async (_request, reply) => {
    const works = await canWrite(database);
    return reply.status(works ? 200 : 503).send({ status: works ? 'ok' : 'unavailable' });
  });
}

/** A standby that answers reads but takes no writes is not healthy for us. */
async function canWrite(database: Database): Promise<boolean> {
  try {
    const [row] = await database.query<{ standby: boolean }>(
      systemContext('health', 'health'),
      'SELECT pg_is_in_recovery() AS standby FROM event_bus.ledger_head',
    );
    return row?.standby === false;
  } catch {
    return false;
  }
}
