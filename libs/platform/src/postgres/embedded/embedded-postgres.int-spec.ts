import { type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runTypescript } from '../../../../../test/support/run-typescript.js';
import { ensureDatabase } from '../ensure-database.js';
import { type EmbeddedPostgres, startEmbeddedPostgres, stopAbandonedPostgres } from './embedded-postgres.js';
import { isRunning, waitUntil } from './processes.js';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const isRoot = process.getuid?.() === 0;
const log = (): void => undefined;

let dataDirectory: string;
let apps: ChildProcess[];
let servers: EmbeddedPostgres[];

beforeEach(() => {
  dataDirectory = join(tmpdir(), `hujian-supervisor-${randomUUID()}`);
  apps = [];
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  for (const app of apps) await kill(app);
  if (existsSync(dataDirectory)) await stopAbandonedPostgres({ dataDirectory, log });
  await rm(dataDirectory, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts from nothing, serves this machine only, keeps its port and leaves nothing running', async () => {
    const first = await start();
    expect(await ask(first, 'show listen_addresses')).toBe('127.0.0.1');
    expect(await ask(first, 'show unix_socket_directories')).toBe('');
    expect(await ask(first, 'show server_encoding')).toBe('UTF8');
    expect(await ask(first, 'show fsync')).toBe('off');
    expect((await stat(join(dataDirectory, 'password'))).mode & 0o777).toBe(0o600);
    await ensureDatabase(first.url('案件'));
    await ensureDatabase(first.url('案件'));
    const idle = await connect(first.url('案件'));
    await first.stop();
    await first.stop();
    await idle.end().catch(() => undefined);
    expect(isRunning(first.pid)).toBe(false);

    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second, 'select datname from pg_database where datname = $$案件$$')).toBe('案件');
    await second.stop();
  });

  it('does not get the Ctrl-C of its app, and is adopted after the app was killed', async () => {
    const { app, answer } = await startApp({ detached: true });
    process.kill(-pidOf(app), 'SIGINT');
    await once(app, 'exit');
    expect(isRunning(answer.pid)).toBe(true);

    const adopted = await start();
    expect(adopted.pid).toBe(answer.pid);
    expect(await ask(adopted, 'select 1')).toBe(1);
    await adopted.stop();
    expect(isRunning(answer.pid)).toBe(false);
  });

  it('recovers when app and server were both killed, and keeps what was committed', async () => {
    const { app, answer } = await startApp();
    await query(await urlOf(answer.port), 'create table kept as select 7 as number');
    await query(await urlOf(answer.port), 'checkpoint');
    process.kill(answer.pid, 'SIGKILL');
    await kill(app);
    expect(existsSync(join(dataDirectory, 'cluster/postmaster.pid'))).toBe(true);

    const recovered = await start();
    expect(await ask(recovered, 'select number from kept')).toBe(7);
    await recovered.stop();
  });

  it('is not misled by a postmaster.pid whose number belongs to another program', async () => {
    const first = await start();
    const file = join(dataDirectory, 'cluster/postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'));

    const second = await start();
    expect(second.pid).not.toBe(process.pid);
    expect(await ask(second, 'select 1')).toBe(1);
    await second.stop();
  });

  it('begins again when it was killed in the middle of creating the cluster', async () => {
    const app = launch();
    await until(
      () =>
        existsSync(dataDirectory) &&
        readdirSync(dataDirectory).some((name) => name.startsWith('cluster.half-')),
    );
    await kill(app);
    expect(existsSync(join(dataDirectory, 'cluster'))).toBe(false);

    const server = await start();
    expect(await ask(server, 'select 1')).toBe(1);
    await server.stop();
  });

  it('refuses a folder made by another major version', async () => {
    await (await start()).stop();
    await writeFile(join(dataDirectory, 'cluster/PG_VERSION'), '15\n');
    await expect(start()).rejects.toMatchObject({ code: 'POSTGRES.MAJOR_MISMATCH', kind: 'unavailable' });
  });

  it('refuses a folder that another running app uses', async () => {
    const { app, answer } = await startApp();
    await expect(start()).rejects.toMatchObject({
      code: 'POSTGRES.FOLDER_IN_USE',
      message: expect.stringContaining(String(app.pid)),
    });
    expect(isRunning(answer.pid)).toBe(true);
  });

  it('lets one of several apps have an abandoned folder', async () => {
    const { app, answer } = await startApp();
    await kill(app);
    const answers = await Promise.all([1, 2, 3].map(() => answerOf(launch())));
    expect(answers.filter((each) => each.pid === answer.pid)).toHaveLength(1);
    expect(answers.filter((each) => each.error?.includes('FOLDER_IN_USE'))).toHaveLength(2);
  });

  it('refuses a port that is taken, and avoids a remembered one that is', async () => {
    const first = await start();
    await first.stop();
    const thief = createServer().listen(first.port, '127.0.0.1');
    await once(thief, 'listening');
    await expect(start({ port: first.port })).rejects.toMatchObject({ code: 'POSTGRES.PORT_TAKEN' });
    const second = await start();
    expect(second.port).not.toBe(first.port);
    await second.stop();
    await new Promise((done) => thief.close(done));
  });

  it('refuses a password file that does not fit, and one that is missing', async () => {
    const { app } = await startApp();
    await kill(app);
    const file = join(dataDirectory, 'password');
    const password = await readFile(file, 'utf8');
    await writeFile(file, 'wrong\n');
    await expect(start()).rejects.toMatchObject({ code: 'POSTGRES.PASSWORD_MISSING' });
    await rm(file);
    await expect(start()).rejects.toMatchObject({ code: 'POSTGRES.PASSWORD_MISSING' });
    await writeFile(file, password);
    await (await start()).stop();
  });

  // What bars the way depends on who runs the server, and a test cannot be both: each has its own.
  if (isRoot) {
    it('as root, names the folder that bars the way of the server account', async () => {
      await mkdir(join(dataDirectory, 'home'), { recursive: true, mode: 0o755 });
      await chmod(join(dataDirectory, 'home'), 0o700);
      const inside = join(dataDirectory, 'home', 'hujian');
      await expect(startEmbeddedPostgres({ dataDirectory: inside, log })).rejects.toMatchObject({
        code: 'POSTGRES.FOLDER_UNREACHABLE',
        message: expect.stringContaining(`cannot enter ${join(dataDirectory, 'home')} `),
      });
    });
  } else {
    it('as an ordinary user, refuses a folder it may not write', async () => {
      await mkdir(dataDirectory, { mode: 0o555 });
      const inside = join(dataDirectory, 'hujian');
      for (const folder of [dataDirectory, inside]) {
        const refused = startEmbeddedPostgres({ dataDirectory: folder, log });
        await expect(refused).rejects.toMatchObject({ code: 'POSTGRES.FOLDER_UNUSABLE' });
      }
      await chmod(dataDirectory, 0o755);
    });
  }
});

async function start(options: { readonly port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, isDisposable: true, log, ...options });
  servers.push(server);
  return server;
}

interface Answer {
  readonly port: number;
  readonly pid: number;
  readonly error?: string;
}

function launch(options: { readonly detached?: boolean } = {}): ChildProcess {
  const app = runTypescript(ROOT, 'test/support/postgres/own-postgres.ts', [dataDirectory], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...options,
  });
  apps.push(app);
  return app;
}

async function startApp(
  options: { readonly detached?: boolean } = {},
): Promise<{ app: ChildProcess; answer: Answer }> {
  const app = launch(options);
  const answer = await answerOf(app);
  expect(answer.error).toBeUndefined();
  return { app, answer };
}

async function answerOf(app: ChildProcess): Promise<Answer> {
  if (app.stdout === null) throw new Error('The app has no standard output.');
  const [line] = (await once(createInterface({ input: app.stdout }), 'line')) as [string];
  return JSON.parse(line) as Answer;
}

async function kill(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const gone = once(app, 'exit');
  app.kill('SIGKILL');
  await gone;
}

function pidOf(app: ChildProcess): number {
  if (app.pid === undefined) throw new Error('The app did not start.');
  return app.pid;
}

async function until(condition: () => boolean): Promise<void> {
  expect(await waitUntil(condition, 15_000)).toBe(true);
}

async function urlOf(port: number): Promise<string> {
  const password = (await readFile(join(dataDirectory, 'password'), 'utf8')).trim();
  return `postgres://hujian:${password}@127.0.0.1:${port}/postgres`;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = await connect(url);
  const { rows } = (await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end())) as {
    rows?: unknown[][];
  };
  return rows?.[0]?.[0];
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  return query(server.url('postgres'), sql);
}
