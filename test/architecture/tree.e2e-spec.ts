import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folders as spared } from '../../tools/architecture/exceptions.cjs';
import { filesOf, isSource, isTest, read, ROOT, writtenModules } from './support/repository.js';
import { run } from './support/run.js';

const FILES = filesOf(ROOT);
const NAMELESS = /(^|\/)(common|shared|utils?|helpers?|core|misc)\//;
/** Lists that grow by their nature: one more migration, decision or event is no second thing in the folder. */
const GROWING = /^(migrations|docs\/decisions|demo|libs\/contracts\/src\/[^/]+)$/;

/** The floors under the modules and the roof over them: each is explained like a module. */
const GROUND = ['kernel', 'contracts', 'platform', 'event-bus', 'composition'];

describe('the tree', () => {
  it('holds at most ten source files in a folder', () => {
    const counts = new Map<string, number>();
    for (const path of FILES.filter((file) => isSource(file) && !isTest(file))) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const full = [...counts].filter(
      ([folder, count]) => count > 10 && !GROWING.test(folder) && !spared.includes(folder),
    );
    expect(full).toEqual([]);
  });

  it('is at most seven names deep', () => {
    expect(FILES.filter((path) => isSource(path) && path.split('/').length > 7)).toEqual([]);
  });

  it('has no folder for things without an owner', () => {
    expect(FILES.filter((path) => isSource(path) && NAMELESS.test(path))).toEqual([]);
  });

  it.each([...GROUND, ...writtenModules()])('explains %s in a README of at most 40 lines', (module) => {
    const path = `libs/${module}/README.md`;
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('has no source file that .gitignore swallows', async () => {
    if (!existsSync(join(ROOT, '.git'))) return;
    const { execFileSync } = await import('node:child_process');
    const ignored = execFileSync(
      'git',
      [
        'ls-files',
        '-z',
        '-o',
        '-i',
        '--exclude-standard',
        '--',
        'apps',
        'libs',
        'migrations',
        'test',
        'tools',
      ],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const swallowed = ignored
      .split('\0')
      .filter((path) => path !== '' && !/(^|\/)(node_modules|dist)\/|schema\.d\.ts$/.test(path));
    expect(swallowed).toEqual([]);
  });
});

describe('documents', () => {
  it('docs/errors.md lists the error codes of the source, and no other', async () => {
    expect(await run('node', ['tools/docs/write-errors.mjs', '--check'])).toEqual({ code: 0, output: '' });
  });

  it('the picture in docs/architecture.md is drawn from the map', async () => {
    expect(await run('node', ['tools/architecture/draw.mjs', '--check'])).toEqual({ code: 0, output: '' });
  });

  it('decisions end with how they are checked', () => {
    const decisions = FILES.filter((path) => /^docs\/decisions\/\d+.*\.md$/.test(path));
    const unchecked = decisions.filter(
      (path) => !/^Checked by: \S/.test(read(path).trimEnd().split('\n').at(-1) ?? ''),
    );
    expect(unchecked).toEqual([]);
  });
});
