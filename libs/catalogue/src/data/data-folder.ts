import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The same folder from the sources and from dist: the compiler copies no data, so it is found from the package root. */
export function dataFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`No package.json above ${import.meta.dirname}: the catalogue's data cannot be found`);
    folder = parent;
  }
  return join(folder, 'libs', 'catalogue', 'data');
}
