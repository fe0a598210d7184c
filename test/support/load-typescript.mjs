/**
 * `node --conditions=source --import ./test/support/load-typescript.mjs FILE.ts` runs our TypeScript as it
 * stands, on Node 20 too: the aliases of package.json lead to the sources by that condition, `./x.js` is
 * looked up as `./x.ts`, and SWC strips the types with the decorators' metadata that TypeORM needs.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

if (isMainThread) register(import.meta.url);

const CONFIG = fileURLToPath(new URL('../../.swcrc', import.meta.url));

export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
    return next(specifier.replace(/\.js$/, '.ts'), context);
  }
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, configFile: CONFIG });
  return { format: 'module', source: code, shortCircuit: true };
}
