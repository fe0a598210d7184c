import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CopyOfTheTree } from './support/copy-of-the-tree.js';
import { type Run, run } from './support/run.js';
import { type Tool, type Violation } from './support/violation.js';
import { COMPANIONS, TARGETS, VIOLATIONS } from './support/violations.js';

const MINUTES = 300_000;

/** Everything is planted at once and every tool runs once: a rule that sleeps shows as a missing report. */
let copy: CopyOfTheTree;
let reports: Readonly<Record<Tool, Run>>;

beforeAll(async () => {
  copy = new CopyOfTheTree();
  for (const target of TARGETS) {
    if (!copy.has(`libs/${target}/src/index.ts`))
      copy.write(`libs/${target}/src/index.ts`, 'export const planted = 1;\n');
  }
  for (const { path, text } of [...VIOLATIONS, ...COMPANIONS]) copy.write(path, text);
  const lint = VIOLATIONS.filter(({ tool }) => tool === 'eslint').map(({ path }) => path);
  const unformatted = VIOLATIONS.filter(({ tool }) => tool === 'prettier').map(({ path }) => path);
  // The type checker and the typed lint rules need what is planted and what that imports, not the whole tree.
  const cruised = copy.cruise();
  const knip = await run('knip', ['--no-progress'], copy.root);
  // Without a cache of its own Prettier would throw away that of the tree, whose packages the copy shares.
  const cache = ['--cache', '--cache-location', join(copy.root, '.prettier-cache')];
  const prettier = await run('prettier', ['--check', ...cache, ...unformatted], copy.root);
  const depcruise = await cruised;
  const config = JSON.parse(copy.read('tsconfig.json')) as object;
  copy.write('tsconfig.json', JSON.stringify({ ...config, include: VIOLATIONS.map(({ path }) => path) }));
  const [eslint, tsc] = await Promise.all([
    run('eslint', ['--max-warnings', '0', ...lint], copy.root),
    copy.compile(),
  ]);
  reports = { depcruise, knip, prettier, tsc, eslint };
}, MINUTES);

afterAll(() => {
  copy.discard();
});

describe('a rule broken on purpose is reported', () => {
  it.each(VIOLATIONS.map((violation) => [violation.what, violation.rule, violation] as const))(
    '%s: %s',
    (_what, _rule, violation) => {
      const { code, output } = reports[violation.tool];
      expect(code).not.toBe(0);
      expect(said(violation, output)).toMatch(new RegExp(violation.rule));
    },
  );
});

describe('documents that lag behind are reported', () => {
  it('an error code that is not in docs/errors.md', async () => {
    copy.write('libs/identity/src/domain/planted.errors.ts', `export const planted = 'IDENTITY.PLANTED';\n`);
    const { code, output } = await run('node', ['tools/docs/write-errors.mjs', '--check'], copy.root);
    expect({ code, output }).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm run docs:errors'),
    });
  });

  it('a picture that is not the map', async () => {
    const map = 'tools/architecture/modules.cjs';
    copy.write(map, copy.read(map).replace('oversight: {', 'overseen: {'));
    const { code, output } = await run('node', ['tools/architecture/draw.mjs', '--check'], copy.root);
    expect({ code, output }).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm run docs:picture'),
    });
  });
});

/** ESLint prints a file's name once, above its lines; the others print it in each line or below a title. */
function said({ path, tool }: Violation, output: string): string {
  if (tool === 'eslint') return output.split('\n\n').find((block) => block.includes(path)) ?? '';
  if (tool === 'depcruise')
    return output
      .split('\n')
      .filter((line) => line.includes(`: ${path}`))
      .join('\n');
  if (tool === 'tsc')
    return output
      .split('\n')
      .filter((line) => line.startsWith(path))
      .join('\n');
  return output.includes(path) ? output : '';
}
