import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import { DataSource, type QueryRunner } from 'typeorm';

const TRY_AGAIN_MS = 1000;

/** As much of a PostgreSQL connection as listening needs. */
interface Listening {
  query(sql: string): Promise<unknown>;
  on(event: 'notification' | 'error' | 'end', handle: () => void): void;
}

/**
 * Signals of the database to whoever listens, one connection for each channel. They only make things quicker: a signal
 * may be lost with its connection, which is opened again, so whoever listens must also look by itself.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly runners = new Set<QueryRunner>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private isOver = false;

  constructor(private readonly dataSource: DataSource) {}

  /** `channel` is an SQL name of our own, never input. */
  listen(channel: string): Observable<void> {
    const signals = new Subject<void>();
    void this.connect(channel, signals);
    return signals.asObservable();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const runner of this.runners) await runner.release();
  }

  private async connect(channel: string, signals: Subject<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    this.runners.add(runner);
    let hasEnded = false;
    const again = (): void => {
      if (hasEnded) return;
      hasEnded = true;
      this.runners.delete(runner);
      void runner.release().catch(() => undefined);
      this.later(() => void this.connect(channel, signals));
    };
    try {
      const connection = (await runner.connect()) as Listening;
      if (this.isOver) {
        await runner.release();
        return;
      }
      connection.on('notification', () => {
        signals.next();
      });
      connection.on('error', again);
      connection.on('end', again);
      await connection.query(`LISTEN ${channel}`);
      signals.next();
    } catch {
      again();
    }
  }

  private later(work: () => void): void {
    if (this.isOver) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, TRY_AGAIN_MS);
    this.timers.add(timer);
  }
}
