import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { providePortalRole } from '#public-register';
import { readSecretFile, type ServerConfig, writeSecretFile } from '#platform/process';
import { createPortal } from '../../portal/src/create-portal.js';

/** The portal in the same process, but with a database role of its own that sees the public register and nothing else. */
export async function openPortal(config: ServerConfig, clientToken: string): Promise<NestFastifyApplication> {
  const databaseUrl = await providePortalRole(
    config.databaseUrl,
    await portalRolePassword(config.dataDirectory),
  );
  const portal = await createPortal({
    databaseUrl,
    clientToken,
    apiUrl: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${String(config.port)}`,
    trustedProxies: config.trustedProxies,
    logLevel: config.logLevel,
  });
  await portal.listen(config.portalPort, config.host);
  return portal;
}

/** Made once and kept: another process of this node that knows the role must not be locked out by a restart. */
async function portalRolePassword(dataDirectory: string): Promise<string> {
  const path = join(dataDirectory, 'keys', 'portal-database.password');
  const kept = await readSecretFile(path);
  if (kept !== null) return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeSecretFile(path, `${password}\n`);
  return password;
}
