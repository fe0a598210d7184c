import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { features, foundations } from '../../tools/architecture/modules.cjs';
import { findLoop } from './support/graph.js';
import { MODULES, read, ROOT, writtenModules } from './support/repository.js';

const GROUND = ['kernel', 'contracts', 'platform', 'event-bus'];

describe('the module map', () => {
  it('has no loop', () => {
    const graph = Object.fromEntries(Object.entries(MODULES).map(([name, reach]) => [name, reach.modules]));
    expect(findLoop(graph)).toBeNull();
  });

  it('a loop would be found', () => {
    expect(findLoop({ cases: ['results'], results: ['subjects'], subjects: ['cases'] })).toEqual([
      'cases',
      'results',
      'subjects',
      'cases',
    ]);
  });

  it('lets no feature reach another', () => {
    const names = Object.keys(features);
    const edges = names.flatMap((name) =>
      (features[name]?.modules ?? []).filter((other) => names.includes(other)),
    );
    expect(edges).toEqual([]);
  });

  it('lets no foundation reach a feature', () => {
    const edges = Object.values(foundations).flatMap((reach) =>
      reach.modules.filter((other) => other in features),
    );
    expect(edges).toEqual([]);
  });

  it('names only modules and contracts that are on it', () => {
    const named = Object.values(MODULES).flatMap((reach) => [...reach.modules, ...reach.contracts]);
    expect(named.filter((name) => !(name in MODULES) && !GROUND.includes(name))).toEqual([]);
  });

  it('knows every folder of libs', () => {
    const known = [...Object.keys(MODULES), ...GROUND, 'composition'];
    expect(readdirSync(join(ROOT, 'libs')).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is the list of aliases in package.json', () => {
    const { imports } = JSON.parse(read('package.json')) as {
      readonly imports: Readonly<Record<string, unknown>>;
    };
    const aliases = [
      ...Object.keys(MODULES),
      'kernel',
      'contracts/*',
      'platform/*',
      'event-bus',
      'composition',
      'migrations',
    ];
    expect(Object.keys(imports).sort()).toEqual(aliases.map((name) => `#${name}`).sort());
  });

  it('counts as written what has sources: a module without an index escapes no rule', () => {
    const started = Object.keys(MODULES).filter((name) =>
      existsSync(join(ROOT, 'libs', name, 'src', `${name}.module.ts`)),
    );
    expect(started.filter((name) => !writtenModules().includes(name))).toEqual([]);
  });
});
