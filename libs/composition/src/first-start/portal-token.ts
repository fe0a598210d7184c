import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { RegisterPeople } from '#identity';
import { systemContext } from '#kernel';
import { readSecretFile, writeSecretFile } from '#platform/process';

/** The portal's own key to the API, made once: with it, and nothing else, it hands in reports of the public. */
export async function portalToken(app: INestApplicationContext, dataDirectory: string): Promise<string> {
  const path = join(dataDirectory, 'keys', 'portal.token');
  const stored = await readSecretFile(path);
  if (stored !== null) return stored.trim();
  const ctx = systemContext('first-start', 'first-start');
  const token = await app
    .get(RegisterPeople)
    .client(ctx, { name: '公示门户', organId: null, roles: ['portal'] });
  await writeSecretFile(path, `${token}\n`);
  return token;
}
