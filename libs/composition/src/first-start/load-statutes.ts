import type { INestApplicationContext } from '@nestjs/common';
import { LoadProvisions } from '#catalogue';
import { systemContext } from '#kernel';

/** The searchable text of the statutes; loaded again only when the file has changed. */
export async function loadStatutes(app: INestApplicationContext): Promise<void> {
  await app.get(LoadProvisions).execute(systemContext('first-start', 'first-start'));
}
