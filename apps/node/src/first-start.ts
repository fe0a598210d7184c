import { SigningKeys } from '#event-bus';
import { createApi, firstPeople, loadDemo, loadStatutes, MovableClock, portalToken } from '#composition';
import { type ServerConfig } from '#platform/process';
import { step } from './say.js';

export interface Prepared {
  /** The file that holds the first passwords. */
  readonly accounts: string;
  readonly portalToken: string;
}

/**
 * Fills a node that is new: statutes, then the demo world or the first administrator. Everything in it happens once;
 * a start that was cut short goes on where it stopped.
 */
export async function firstStart(config: ServerConfig): Promise<Prepared> {
  const clock = new MovableClock();
  const app = await createApi(config, 'hujian-first-start', clock);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(SigningKeys).prepare();
    await step('法律条文 · provisions', () => loadStatutes(app));
    const { dataDirectory } = config;
    const accounts = config.demo
      ? await step('演示数据 · demo', () => loadDemo(app, { clock, dataDirectory }))
      : await firstPeople(app, dataDirectory);
    return { accounts, portalToken: await portalToken(app, dataDirectory) };
  } finally {
    await app.close();
  }
}
