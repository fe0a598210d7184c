import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Serve = typeof import('../../../apps/node/src/serve-workbench.js').serveWorkbench;

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = join(ROOT, 'dist/workbench/index.html');
const SERVER = join(ROOT, 'dist/apps/node/src/serve-workbench.js');

/** Serves the workbench as a node does, from what was built; builds first what is missing or older than its sources. */
export async function serveBuiltWorkbench(app: NestFastifyApplication): Promise<void> {
  const sources = newest(join(ROOT, 'apps/workbench'), /(?<!schema\.d)\.(tsx?|css|html|svg)$/);
  const document = timeOf(join(ROOT, 'docs/openapi.json'));
  if (timeOf(PAGE) < Math.max(sources, document)) run('build:workbench');
  if (timeOf(SERVER) < timeOf(join(ROOT, 'apps/node/src/serve-workbench.ts'))) run('build:server');
  // The built one knows where the pages lie; its source would look beside itself.
  const { serveWorkbench } = (await import(pathToFileURL(SERVER).href)) as { readonly serveWorkbench: Serve };
  await serveWorkbench(app);
}

function run(script: string): void {
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
