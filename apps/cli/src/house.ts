import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { databaseInput, HujianModule } from '#composition';
import { readConfig } from '#platform/config';
import { requireCurrentSchema } from '#platform/database';
import { databaseUrlOf } from './open-database.js';

const POOL = 4;

/** The house beside a running node, as this process was told to find it. */
export class House {
  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {}

  /** Opens it for one command, and closes it again whatever happens. */
  async open<Answer>(
    name: string,
    work: (app: INestApplicationContext, dataDirectory: string) => Promise<Answer>,
  ): Promise<Answer> {
    const config = readConfig(this.environment);
    const opened = { ...config, poolSize: POOL, databaseUrl: await databaseUrlOf(config) };
    await requireCurrentSchema(databaseInput(opened, name));
    const app = await NestFactory.createApplicationContext(HujianModule.forRoot(opened, name), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await work(app, config.dataDirectory);
    } finally {
      await app.close();
    }
  }
}

/** Ends when the person at the keyboard says so (Ctrl-C); a second time, at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
  });
  return controller.signal;
}
