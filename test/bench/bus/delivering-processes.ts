import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runTypescript } from '../../support/run-typescript.js';

const ROOT = join(import.meta.dirname, '../../..');

/** A process that delivers to the four subscriptions; ready before the clock of the bench runs. */
export class DeliveringProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(count: number, url: string): Promise<readonly DeliveringProcess[]> {
    const children = Array.from({ length: count }, () =>
      runTypescript(ROOT, 'test/bench/bus/delivering-process.ts', [url], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    for (const child of children) if (child.stdout !== null) await once(child.stdout, 'data');
    return children.map((child) => new DeliveringProcess(child));
  }

  begin(): void {
    this.child.stdin?.write('begin\n');
  }

  async end(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin?.end();
    await ended;
  }
}
