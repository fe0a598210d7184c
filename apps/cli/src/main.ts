import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { databaseInput, HujianModule } from '#composition';
import { AppError } from '#kernel';
import { readConfig } from '#platform/config';
import { requireCurrentSchema } from '#platform/database';
import { ImportRecords, sumsAgree } from '#record-import';
import { readArguments } from './arguments.js';
import { databaseUrlOf } from './open-database.js';
import { progressBar, summaryText } from './progress.js';

/** The command line beside a running node. Exit code 0: done; 1: failed; 130: interrupted, run it again to go on. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  const opened = { ...config, poolSize: 4, databaseUrl: await databaseUrlOf(config) };
  await requireCurrentSchema(databaseInput(opened, 'hujian-import'));
  const app = await NestFactory.createApplicationContext(HujianModule.forRoot(opened, 'hujian-import'), {
    logger: false,
    abortOnError: false,
  });
  const interruption = new AbortController();
  process.once('SIGINT', () => {
    interruption.abort();
  });
  const progress = progressBar();
  try {
    const order = { ...asked, signal: interruption.signal, onProgress: progress.show };
    const summary = await app.get(ImportRecords).execute(order);
    progress.end();
    process.stdout.write(summaryText(summary, sumsAgree(summary.counts)));
    return summary.isInterrupted ? 130 : 0;
  } finally {
    progress.end();
    await app.close();
  }
}

function say(error: unknown): void {
  const lines =
    error instanceof AppError
      ? [error.sentence.zh, error.sentence.en]
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error);
  process.exitCode = 1;
}
