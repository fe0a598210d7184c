import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, ROOT, runStep } from './run-step.mjs';

/** Says for which package-lock.json node_modules was made. It goes when node_modules goes. */
const STAMP = join(ROOT, 'node_modules/.made-for');

/** Brings node_modules to what package-lock.json says, if it is not there yet. Needs nothing but Node and npm. */
export async function installIfNeeded() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('安装依赖 · Installing packages …');
  // Not `npm ci`: it refuses a lock file that lacks a package of another platform, which this machine never installs.
  const { ok, seconds } = await runStep('npm install --no-save --no-audit --no-fund --loglevel=error');
  report(ok ? '✔' : '✘', 'packages', seconds);
  if (ok) {
    writeFileSync(STAMP, wanted);
    return;
  }
  console.error('安装依赖失败，原因见上 · Installing failed; the reason stands above.');
  process.exit(1);
}

/** By content, not by date: a fresh checkout makes every file new. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, file)));
  // Packages with binaries are chosen for the machine and the version of Node they were installed on.
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  return hash.digest('hex');
}
