import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
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
  // Names of assets carry their content's hash: kept for ever, and a name of an earlier build is a plain 404.
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  server.get('/mark.svg', (_request, reply) => reply.sendFile('mark.svg', root));
  server.get('/*', (request, reply) => {
    if (isPage(request.url)) return page(reply, root);
    reply.callNotFound();
    return reply;
  });
}

function isPage(url: string): boolean {
  return !/^\/(api|assets|health)(\/|$)/.test(url);
}

function page(reply: FastifyReply, root: string): FastifyReply {
  void reply.header('content-security-policy', POLICY).header('cache-control', 'no-cache');
  return reply.sendFile('index.html', root, { cacheControl: false });
}
