import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Delivery } from '#event-bus';
import { legalDateOf, systemContext } from '#kernel';
import { Settings } from '#platform/database';
import { ImportRecords } from '#record-import';
import { accountsPath, keepAccounts } from '../first-start/accounts.js';
import { demoFolder, readDemoFiles } from './demo-files.js';
import { type MovableClock } from './movable-clock.js';
import { peopleTheDemo } from './people-the-demo.js';
import { replayTheDemo } from './replay-the-demo.js';

const ctx = systemContext('demo', 'demo');

/** Loads the invented world once. Cut short, it begins again and what has happened does not happen twice. */
export async function loadDemo(
  app: NestFastifyApplication,
  at: { readonly clock: MovableClock; readonly dataDirectory: string },
): Promise<string> {
  const settings = app.get(Settings);
  const path = accountsPath(at.dataDirectory);
  if ((await settings.get<boolean>(ctx, 'demo.loaded')) === true) return path;
  const demo = readDemoFiles();
  const organs = new Map(demo.organs.map((organ) => [organ.code, organ.name_zh]));
  const accounts = await keepAccounts(
    at.dataDirectory,
    demo.officers.map(({ username, name_zh: name, organ, roles }) => ({ username, name, organ: organs.get(organ) ?? organ, roles })),
  );
  const dayZero = await settings.keep(ctx, 'demo.day_zero', legalDateOf(new Date()));
  await peopleTheDemo(app, ctx, demo, accounts, dayZero);
  await replayTheDemo(app, { demo, accounts, dayZero, clock: at.clock });
  at.clock.letGo();
  await importHistory(app, at.dataDirectory);
  await app.get(Delivery).drain();
  await settings.keep(ctx, 'demo.loaded', true);
  return path;
}

/** Real decisions under pseudonyms, older than any publication period: officers query them, nothing follows from them. */
async function importHistory(app: NestFastifyApplication, dataDirectory: string): Promise<void> {
  await app.get(ImportRecords).execute({
    path: join(demoFolder(), 'history', 'env-penalties.csv'),
    profile: 'history',
    reportPath: join(dataDirectory, 'demo-history-report.csv'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}
