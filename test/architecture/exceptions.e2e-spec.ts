import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as exceptions from '../../tools/architecture/exceptions.cjs';
import { filesOf, isSource, read, ROOT } from './support/repository.js';
import { run } from './support/run.js';

interface EslintConfig {
  readonly rules: Readonly<Record<string, readonly [severity: number, ...options: unknown[]]>>;
}

/** One file of each kind that has rules of its own. */
const SAMPLES = ['libs/kernel/src/clock.ts', 'libs/identity/src/data/organ.entity.ts', 'migrations/index.ts'];

describe('exceptions', () => {
  it('there are none', () => {
    const { lint, imports, folders, errorCodes } = exceptions;
    expect({ lint, imports, folders, errorCodes }).toEqual({
      lint: [],
      imports: [],
      folders: [],
      errorCodes: [],
    });
  });

  it.each(SAMPLES)('no rule only warns about %s', async (file) => {
    const { output } = await run('eslint', ['--print-config', file]);
    const { rules } = JSON.parse(output) as EslintConfig;
    const warnings = Object.entries(rules).filter(([, [severity]]) => severity === 1);
    expect(warnings).toEqual([]);
    for (const rule of [
      'max-lines',
      'complexity',
      'hujian/constructor-parameters',
      'hujian/directive-reason',
    ]) {
      expect(rules[rule]?.[0]).toBe(2);
    }
  });

  it('no import rule only warns, and no violation is put up with', async () => {
    const script =
      "console.log(JSON.stringify(require('./tools/architecture/import-rules.cjs').rules.map((r) => r.severity)))";
    const { output } = await run('node', ['-e', script]);
    expect(new Set(JSON.parse(output) as string[])).toEqual(new Set(['error']));
    expect(existsSync(join(ROOT, '.dependency-cruiser-known-violations.json'))).toBe(false);
  });

  it('no dead code is put up with', () => {
    const config = JSON.parse(read('knip.json')) as Readonly<Record<string, unknown>>;
    const allowed = ['$schema', 'entry', 'project', 'ignoreDependencies', 'ignoreBinaries'];
    expect(Object.keys(config).filter((key) => !allowed.includes(key))).toEqual([]);
  });

  it('no source opts out of the type checker', () => {
    const out = filesOf(ROOT).filter(
      (path) =>
        isSource(path) && /@ts-(nocheck|ignore)\b/.test(read(path)) && !path.startsWith('test/architecture/'),
    );
    expect(out).toEqual([]);
  });
});
