import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const OLDEST = [20, 19];

/** One sentence and exit code 1 on a Node that is too old for what we depend on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  fail(
    `Node ${OLDEST.join('.')} 或更高版本是必需的，当前为 ${process.versions.node} · Node ${OLDEST.join('.')} or newer is needed, this is ${process.versions.node}`,
  );
}

/** Server and workbench, each only when one of its sources has changed. */
export async function buildIfChanged() {
  build(
    'server',
    ['libs', 'migrations', 'apps', 'tsconfig.json', 'tsconfig.build.json', 'package.json'],
    (path) => !path.includes('workbench'),
    'build:server',
  );
  if (existsSync(join(ROOT, 'apps/workbench')))
    build(
      'workbench',
      ['apps/workbench', 'docs/openapi.json', 'package-lock.json'],
      // Made by the build itself: counted, it would call for the next one.
      (path) => !path.endsWith('schema.d.ts'),
      'build:workbench',
    );
}

function build(name, places, counts, script) {
  const stamp = join(ROOT, `dist/.built-${name}`);
  const want = fingerprint(places, counts);
  if (read(stamp) === want) return;
  say(name === 'server' ? '编译服务 · building the server' : '编译工作台 · building the workbench');
  runOrFail('npm', ['run', '--silent', script]);
  write(stamp, want);
}

/** Names, sizes and times of all source files: a tenth of a second for the whole tree. */
function fingerprint(places, counts) {
  const hash = createHash('sha256');
  for (const place of places)
    for (const path of filesIn(join(ROOT, place)).sort()) {
      if (!counts(path)) continue;
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function runOrFail(command, args) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) fail(`${command} ${args.join(' ')} 失败 · failed`);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function say(text) {
  process.stdout.write(`  · ${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
