import { bigramsOf } from '#kernel';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { haystack, type Provision } from '../domain/provision.js';
import { camelise } from './camelise.js';
import { dataFolder } from './data-folder.js';

const FILE = 'provisions.ndjson.gz';

export interface ProvisionFile {
  readonly name: string;
  readonly sha256: string;
  /** Unpacks only when asked: an unchanged file is not read any further. */
  readonly provisions: () => readonly (Provision & { readonly grams: readonly string[] })[];
}

export async function provisionFile(): Promise<ProvisionFile> {
  const packed = await readFile(join(dataFolder(), FILE));
  return {
    name: FILE,
    sha256: createHash('sha256').update(packed).digest('hex'),
    provisions: () => gunzipSync(packed).toString('utf8').split('\n').filter(Boolean).map(provision),
  };
}

function provision(line: string): Provision & { readonly grams: readonly string[] } {
  const read = camelise(JSON.parse(line)) as Provision;
  const { id, law, article, level, region, effectiveFrom, repealedFrom, repealedBy, kinds, text, source } =
    read;
  const grams = bigramsOf(haystack(read));
  return {
    id,
    law,
    article,
    level,
    region,
    effectiveFrom,
    repealedFrom,
    repealedBy,
    kinds,
    text,
    source,
    grams,
  };
}
