import { join } from 'node:path';
import { type Config } from '#platform/config';
import { ensureDatabase, probeServer, startEmbeddedPostgres } from '#platform/postgres';
import { note, step } from './say.js';

export interface OpenedDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or an embedded one of our own in the data directory. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  const { databaseUrl } = config;
  if (databaseUrl !== null) {
    await step('数据库 · PostgreSQL (DATABASE_URL)', () => probeServer(databaseUrl));
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  return step(`数据库 · embedded PostgreSQL (${config.dataDirectory})`, async () => {
    const server = await startEmbeddedPostgres({
      dataDirectory: join(config.dataDirectory, 'postgres'),
      avoid: [config.port, config.portalPort],
      log: (sentence) => {
        note(`${sentence.zh} · ${sentence.en}`);
      },
    });
    const url = server.url('hujian');
    await ensureDatabase(url);
    const watch = endWhenGone(server.pid);
    return {
      url,
      stop: async () => {
        clearInterval(watch);
        await server.stop();
      },
    };
  });
}

const LOOK_MS = 1000;

/**
 * Without its database the node can do nothing: it ends at once and says so, for whoever supervises it to start it
 * again. The next start recovers the server by itself.
 */
function endWhenGone(pid: number): NodeJS.Timeout {
  const watch = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(watch);
    process.stderr.write(
      '\n数据库进程已意外终止；请重新运行 npm start，数据会自动恢复。\nThe database process has ended; run npm start again, the data recover by themselves.\n',
    );
    process.exit(1);
  }, LOOK_MS);
  return watch;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another account.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
