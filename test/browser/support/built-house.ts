import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Server } from '../../support/server-process.js';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, 'dist/workbench/index.html');

/** The server process as it is shipped, pages and all; builds first what is missing or older than its sources. */
export async function builtServer(
  environment: Readonly<Record<string, string>>,
  outputFile: string,
): Promise<Server> {
  await oneAtATime(() => {
    buildWhatIsOld(environment, outputFile);
  });
  return new BuiltServer(environment, outputFile);
}

/** Test files run beside each other: whoever comes second finds everything built. */
async function oneAtATime(work: () => void): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['HUJIAN_TEST_POSTGRES_URL'] });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(1)');
    work();
  } finally {
    await client.end();
  }
}

function buildWhatIsOld(environment: Readonly<Record<string, string>>, outputFile: string): void {
  const sources = newest(join(ROOT, 'apps/workbench'), /(?<!schema\.d)\.(tsx?|css|html|svg)$/);
  if (timeOf(PAGE) < Math.max(sources, timeOf(join(ROOT, 'docs/openapi.json')))) build('build:workbench');
  if (new Server(environment, outputFile).code === 'sources') build('build:server');
}

/** Never the sources, even when somebody changes them while they are built: they have no pages beside them. */
class BuiltServer extends Server {
  override readonly code = 'dist';
}

function build(script: string): void {
  execFileSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function timeOf(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newest(folder: string, pattern: RegExp): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const times = files
    .filter((file) => file.isFile() && pattern.test(file.name))
    .map((file) => timeOf(join(file.parentPath, file.name)));
  return Math.max(0, ...times);
}
