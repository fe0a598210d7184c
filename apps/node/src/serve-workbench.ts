import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Everything the page may load comes from here; Ant Design writes its styles into the page, hence that one exception. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The officers' application, built by Vite into dist/workbench. Its own paths all answer with its one page. */
export async function serveWorkbench(app: NestFastifyApplication): Promise<void> {
  const root = join(import.meta.dirname, '../../../workbench');
  if (!existsSync(join(root, 'index.html'))) return;
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root, wildcard: false, index: false, immutable: true, maxAge: '365d' });
  server.get('/', (_request, reply) => page(reply));
  server.get('/*', (request, reply) => {
    if (/^\/api(\/|$)|^\/health$/.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    return page(reply);
  });

  function page(reply: {
    header(name: string, value: string): unknown;
    sendFile(name: string, options: object): unknown;
  }): unknown {
    reply.header('content-security-policy', POLICY);
    reply.header('cache-control', 'no-cache');
    return reply.sendFile('index.html', { cacheControl: false });
  }
}
