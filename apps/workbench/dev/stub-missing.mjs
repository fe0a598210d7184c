import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) register(import.meta.url);
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('platform/src/http/fields/shape-fields.ts')) return loaded;
  const source = String(loaded.source)
    .replace('type: shape\n', 'type: ()=>shape()\n')
    .replace('const type = typeof of', 'const named = { type: ()=>of() }; const type = typeof of')
    .replace("'function' ? of : String", "'function' ? named.type : String");
  return { ...loaded, source };
}
