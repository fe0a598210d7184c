import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseAccount, runAs } from './account.js';
import { findBinariesPackage, provideBinaries } from './binaries.js';

const log = (): void => undefined;

let folder: string;
let installed: string;

/** As npm leaves it when it does not run install scripts: no links. */
beforeEach(async () => {
  folder = join(tmpdir(), `hujian-binaries-${randomUUID()}`);
  installed = join(folder, 'installed');
  await mkdir(join(folder, 'beside'), { recursive: true });
  await chmod(folder, 0o755);
  await cp(findBinariesPackage(), installed, {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
});

afterEach(async () => {
  await chmod(join(installed, 'native/lib'), 0o755);
  await rm(folder, { recursive: true, force: true });
});

describe('the binaries of the embedded PostgreSQL', () => {
  it('get the links their libraries need, also when several processes make them at once', async () => {
    const account = await chooseAccount('/nowhere', log);
    const provided = await Promise.all(
      [1, 2, 3].map(() => provideBinaries(installed, join(folder, 'beside'), account, log)),
    );
    for (const binaries of provided) expect(binaries.pgCtl).toBe(join(installed, 'native/bin/pg_ctl'));
    expect(lstatSync(join(installed, linkNames()[0] ?? '')).isSymbolicLink()).toBe(true);
    expect(await readdir(join(folder, 'beside'))).toEqual([]);
  });

  it('are copied beside the data when the package is read-only or out of reach', async () => {
    const account = await chooseAccount('/nowhere', log);
    await chmod(
      account === null ? join(installed, 'native/lib') : installed,
      account === null ? 0o555 : 0o700,
    );
    const binaries = await provideBinaries(installed, join(folder, 'beside'), account, log);
    expect(binaries.initdb).toContain(join(folder, 'beside', 'binaries-18.'));
    const version = execFileSync(binaries.initdb, ['--version'], {
      ...runAs(account),
      cwd: '/',
      encoding: 'utf8',
    });
    expect(version).toContain(`(PostgreSQL) ${binaries.major}`);
    await expect(provideBinaries(installed, join(folder, 'beside'), account, log)).resolves.toEqual(binaries);
  });
});

function linkNames(): string[] {
  const links = JSON.parse(readFileSync(join(installed, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  return links.map((link) => link.target);
}
