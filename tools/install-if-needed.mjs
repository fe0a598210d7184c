import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, ROOT, runStep } from './run-step.mjs';

/** Brings node_modules to what package-lock.json says, if it is not there yet. Needs nothing but Node and npm. */
export async function installIfNeeded() {
  if (isInstalled()) return;
  console.log('安装依赖 · Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks a package of another platform, which this machine never installs.
  const { ok, seconds } = await runStep('npm install --no-save --no-audit --no-fund --loglevel=error');
  report(ok ? '✔' : '✘', 'packages', seconds);
  if (ok) return;
  console.error('安装依赖失败，原因见上 · Installing failed; the reason stands above.');
  process.exit(1);
}

/** Compares versions rather than dates: a fresh checkout makes every file new. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (installed === null) return false;
  const wanted = Object.entries(packagesIn('package-lock.json') ?? {}).filter(([path]) => path !== '');
  return wanted.every(([path, entry]) => {
    const found = installed[path];
    return found === undefined
      ? entry.optional === true || entry.peer === true
      : found.version === entry.version;
  });
}

function packagesIn(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}
