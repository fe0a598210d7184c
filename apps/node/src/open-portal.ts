import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { providePortalRole } from '#public-register';
import { type ServerConfig } from '#platform/process';
import { createPortal } from '../../portal/src/create-portal.js';

/** The portal in the same process, but with a database role of its own that sees the public register and nothing else. */
export async function openPortal(config: ServerConfig, clientToken: string): Promise<NestFastifyApplication> {
  const databaseUrl = await providePortalRole(config.databaseUrl);
  const portal = await createPortal({
    databaseUrl,
    clientToken,
    apiUrl: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${String(config.port)}`,
    logLevel: config.logLevel,
  });
  await portal.listen(config.portalPort, config.host);
  return portal;
}
