import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { firstValueFrom, merge, type Observable, timer } from 'rxjs';
import { Log } from '#platform/log';
import { Sealer } from './seal/sealer.js';
import { Sequencer } from './sequencer.js';
import { SubscriptionRunner } from './subscription-runner.js';
import { Subscriptions } from './subscriptions.js';
import { WakeUps } from './wake-ups.js';

/** Polling is the truth; wake-ups make it quick. */
const POLL_MS = 250;
const RETRY_MS = 1000;
/** A checkpoint at least every second while there is news. */
const SEAL_MS = 500;
/** A database that is away is not asked four times a second. */
const AFTER_FAILURE_MS = 2000;

/** The loops that move events: one for the sequencer, two for each subscription (new events, parked events). */
@Injectable()
export class Delivery implements OnApplicationShutdown {
  private readonly loops: Promise<void>[] = [];
  private running = false;

  constructor(
    private readonly sequencer: Sequencer,
    private readonly sealer: Sealer,
    private readonly runner: SubscriptionRunner,
    private readonly subscriptions: Subscriptions,
    private readonly wakeUps: WakeUps,
    private readonly log: Log,
  ) {}

  /** Starts the loops of this process. Processes that only write call `startLedger` alone. */
  async start(): Promise<void> {
    await this.runner.prepare(this.subscriptions.all());
    this.startLedger();
    this.wakeUps.listen();
    for (const subscription of this.subscriptions.all()) {
      this.loop(subscription.name, this.wakeUps.onLedger, POLL_MS, () => this.runner.step(subscription));
      this.loop(`${subscription.name} (parked)`, merge(), RETRY_MS, () =>
        this.runner.retryParked(subscription),
      );
    }
  }

  /** Numbers what this process writes and, where a key lies, seals it. */
  startLedger(): void {
    this.running = true;
    this.loop('sealer', merge(), SEAL_MS, () => this.sealer.step());
    this.loop('sequencer', this.wakeUps.onOutbox, POLL_MS, () => this.sequencer.step());
  }

  /** Runs everything by hand until nothing is left to do: for tests, imports and the command line. */
  async drain(): Promise<void> {
    await this.runner.prepare(this.subscriptions.all());
    for (let busy = true; busy;) {
      while (await this.sequencer.step());
      for (const subscription of this.subscriptions.all()) while (await this.runner.step(subscription));
      busy = !(await this.sequencer.isIdle());
    }
    while (await this.sealer.step());
  }

  /** One round of every subscription's parked events. */
  async retryParked(): Promise<void> {
    for (const subscription of this.subscriptions.all()) await this.runner.retryParked(subscription);
  }

  async onApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wakeUps.outboxGrew();
    this.wakeUps.ledgerGrew();
    await Promise.all(this.loops);
  }

  private loop(name: string, wakeUp: Observable<void>, pollMs: number, step: () => Promise<boolean>): void {
    const run = async (): Promise<void> => {
      while (this.running) {
        // Subscribed before the step: a signal that arrives during it is not lost.
        const next = firstValueFrom(merge(wakeUp, timer(pollMs)));
        const more = await step().catch((error: unknown) => {
          this.log.error('event-bus', `Loop ${name} failed and goes on`, error);
          return null;
        });
        if (more === null) await firstValueFrom(timer(AFTER_FAILURE_MS));
        else if (!more) await next;
      }
    };
    this.loops.push(run());
  }
}
