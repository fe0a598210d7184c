import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Context, systemContext } from '#kernel';
import { Log } from '../log/index.js';

type Chore = (ctx: Context) => Promise<number>;

const HOUR_MS = 3_600_000;

/**
 * Work that falls due with time alone: terms that end, files nobody names. Modules register it; a worker does it once
 * an hour. Every chore must stand being done by several processes at once.
 */
@Injectable()
export class Chores implements OnApplicationShutdown {
  private readonly registered = new Map<string, Chore>();
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly log: Log) {}

  /** `chore` answers how much it did; it is called again at once while it did something. */
  register(name: string, chore: Chore): void {
    if (this.registered.has(name)) throw new Error(`Chore ${name} is registered twice`);
    this.registered.set(name, chore);
  }

  start(): void {
    const next = (): void => {
      this.round = this.round.then(() => this.doAll());
    };
    next();
    this.timer = setInterval(next, HOUR_MS);
  }

  /** One round, also for tests. A chore that fails is logged and does not keep others from theirs. */
  async doAll(): Promise<void> {
    for (const [name, chore] of this.registered) {
      try {
        while ((await chore(systemContext(name, `chore:${name}`))) > 0);
      } catch (error) {
        this.log.error('chores', `${name} failed; it is tried again in an hour`, error);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.round;
  }
}

@Global()
@Module({ providers: [Chores], exports: [Chores] })
export class ChoresModule {}
