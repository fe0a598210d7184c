import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as map from '../../tools/architecture/modules.cjs';
import { CopyOfTheTree } from './support/copy-of-the-tree.js';
import { isWritten } from './support/repository.js';
import { TreeCompiler } from './support/tree-compiler.js';

const MINUTES = 120_000;
const WRITTEN = Object.keys(map.features).filter(isWritten);
const FEATURES_INDEX = 'libs/composition/src/features/index.ts';

let copy: CopyOfTheTree;
let compiler: TreeCompiler;

beforeAll(() => {
  copy = new CopyOfTheTree();
  compiler = new TreeCompiler(copy.root);
});

afterAll(() => {
  copy.discard();
});

describe('a feature is deleted with its folder, its tests, and its lines in the maps and in composition', () => {
  it.each(WRITTEN)(
    'without %s the rest compiles and keeps the import rules',
    async (feature) => {
      deleteFeature(feature);
      const after = await faults();
      copy.restore();
      // Faults that stand there anyhow are another check's business; here counts what the deletion broke.
      const before = after.length === 0 ? [] : await faults();
      expect(after.filter((fault) => !before.includes(fault))).toEqual([]);
    },
    MINUTES,
  );
});

function deleteFeature(feature: string): void {
  const doomed = copy.files().filter((path) => belongsTo(feature, path));
  for (const path of doomed) copy.remove(path);
  copy.remove(`libs/composition/src/features/${feature}.ts`);
  copy.write('tools/architecture/modules.cjs', `module.exports = ${JSON.stringify(mapWithout(feature))};\n`);
  const packageJson = JSON.parse(copy.read('package.json')) as { imports: Record<string, unknown> };
  packageJson.imports = without(packageJson.imports, `#${feature}`);
  copy.write('package.json', JSON.stringify(packageJson));
  copy.write(FEATURES_INDEX, indexWithout(feature, copy.read(FEATURES_INDEX)));
}

function belongsTo(feature: string, path: string): boolean {
  if (path.startsWith(`libs/${feature}/`) || path.startsWith(`test/flows/${feature}`)) return true;
  const isTest = path.startsWith('test/') || /\.(spec|int-spec)\.ts$/.test(path);
  return isTest && path.endsWith('.ts') && copy.read(path).includes(`from '#${feature}'`);
}

/** Removes `import { cases } from './cases.js';` and `cases` from the list. */
function indexWithout(feature: string, text: string): string {
  const line = new RegExp(`^import \\{ (\\w+) \\} from './${feature}\\.js';\\n`, 'm').exec(text);
  if (line === null) throw new Error(`${FEATURES_INDEX} imports no feature from ./${feature}.js`);
  return text.replace(line[0], '').replace(new RegExp(`\\b${line[1] ?? ''}\\b,?\\s*`), '');
}

function mapWithout(feature: string): object {
  return {
    ...map,
    default: undefined,
    features: without(map.features, feature),
    subscriptions: without(map.subscriptions, feature),
    feedback: map.feedback.filter(
      ({ subscriber, publisher }) => subscriber !== feature && publisher !== feature,
    ),
  };
}

function without<Value>(entries: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
}

async function faults(): Promise<readonly string[]> {
  const cruised = copy.cruise();
  const { output } = compiler.compile();
  const lines = [...output.split('\n'), ...(await cruised).output.split('\n')];
  return lines.filter((line) => /\berror\b/.test(line) && !/dependency violations/.test(line));
}
