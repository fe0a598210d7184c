import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { features, foundations, over, type Reach } from '../../../tools/architecture/modules.cjs';

export const ROOT = join(import.meta.dirname, '../../..');

/** Every module of the map with what it may reach, whatever its floor. */
export const MODULES: Readonly<Record<string, Reach>> = { ...foundations, ...features, ...over };

const TOP_ONLY = new Set(['.git', 'data', 'dist', 'coverage', 'demo']);

/**
 * What stands in the working tree, by its path from the top: whether git knows it yet or not. Not git's own list,
 * which leaves out what .gitignore swallows by mistake.
 */
export function filesOf(root: string, folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || (folder === '' && TOP_ONLY.has(entry.name))) return [];
    if (folder === 'apps/workbench' && entry.name === 'dist') return [];
    return entry.isDirectory() ? filesOf(root, path) : [path];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A module counts as written from the moment it has an index: from then on every rule holds for it. */
export function isWritten(module: string): boolean {
  return existsSync(join(ROOT, 'libs', module, 'src/index.ts'));
}

export function writtenModules(): readonly string[] {
  return Object.keys(MODULES).filter(isWritten);
}

export function sourcesIn(folder: string): readonly string[] {
  const at = join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => isSource(path) && !isTest(path));
}

export function isSource(path: string): boolean {
  return /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts');
}

export function isTest(path: string): boolean {
  return /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(path);
}
