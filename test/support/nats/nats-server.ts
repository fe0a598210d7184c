import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../server-process.js';

/** Debian puts it where ordinary users do not look. */
const PLACES = ['/usr/sbin/nats-server', '/usr/bin/nats-server', '/usr/local/bin/nats-server'];
const READY_WITHIN_MS = 20_000;

/** A real nats-server with JetStream on a port and a disk of its own. */
export class NatsServer {
  private child: ChildProcess | null = null;
  private readonly disk = mkdtempSync(join(tmpdir(), 'hujian-nats-'));

  private constructor(readonly port: number) {}

  static async start(): Promise<NatsServer> {
    const server = new NatsServer(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `nats://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<void> {
    const arguments_ = ['-js', '-a', '127.0.0.1', '-p', String(this.port), '-sd', this.disk];
    this.child = spawn(binary(), arguments_, { stdio: 'ignore' });
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await answers(this.port))) {
      if (Date.now() > deadline || this.child.exitCode !== null)
        throw new Error('nats-server does not start');
      await delay(20);
    }
  }

  /** SIGKILL: what it had not written is gone. */
  async kill(): Promise<void> {
    if (this.child === null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    this.child = null;
  }

  /** The disk with all that it kept. Only while it does not run. */
  loseDisk(): void {
    rmSync(join(this.disk, 'jetstream'), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.disk, { recursive: true, force: true });
  }
}

function binary(): string {
  const found = PLACES.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error('These tests need nats-server: apt-get install nats-server, or put it in /usr/local/bin');
  return found;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const outcome = Promise.race([
    once(socket, 'data').then(() => true),
    once(socket, 'close').then(() => false),
  ]);
  socket.on('error', () => undefined);
  const is = await outcome.catch(() => false);
  socket.destroy();
  return is;
}
