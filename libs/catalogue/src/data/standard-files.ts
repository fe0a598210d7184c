import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type PublicationRules } from '../domain/publication.js';
import {
  type Benchmark,
  type DeadlineRule,
  type Divisions,
  type HearingThreshold,
  type LimitationRule,
  type SupervisionItem,
  type Term,
} from '../domain/standard.js';
import { camelise } from './camelise.js';
import { dataFolder } from './data-folder.js';
import { readDivisions } from './division-file.js';

/** The curated standard as this release carries it. */
export interface Standard {
  readonly items: ReadonlyMap<string, SupervisionItem>;
  readonly deadlines: ReadonlyMap<string, readonly DeadlineRule[]>;
  readonly benchmarks: readonly Benchmark[];
  readonly limitations: readonly LimitationRule[];
  readonly hearingThresholds: readonly HearingThreshold[];
  readonly publication: PublicationRules;
  readonly vocabularies: ReadonlyMap<string, readonly Term[]>;
  readonly divisions: Divisions;
}

const TABLES = [
  'supervision-items',
  'deadlines',
  'benchmark-bands',
  'hearing-thresholds',
  'limitations',
  'publication-rules',
];

/** Read once, at start; about 40 ms. A file that is missing or is no JSON stops the start and says which. */
@Injectable()
export class StandardFiles {
  readonly standard: Standard = readStandard(dataFolder());
}

function readStandard(folder: string): Standard {
  const read = (name: string): unknown =>
    camelise(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  const publication = read('publication-rules') as PublicationRules;
  return {
    items: new Map(
      (read('supervision-items') as readonly SupervisionItem[]).map((item) => [item.code, item]),
    ),
    deadlines: byCode(read('deadlines') as readonly DeadlineRule[]),
    benchmarks: read('benchmark-bands') as readonly Benchmark[],
    limitations: read('limitations') as readonly LimitationRule[],
    hearingThresholds: read('hearing-thresholds') as readonly HearingThreshold[],
    publication,
    vocabularies: new Map([
      ...vocabularyNames(folder).map((name) => [name, terms(read(name) as readonly TermRow[])] as const),
      ['publication-exemptions', terms(publication.exemptions)],
    ]),
    divisions: readDivisions(readFileSync(join(folder, 'divisions.csv'), 'utf8')),
  };
}

/** Every other JSON file of the folder is a closed list of words: a new list is a new file and no code. */
function vocabularyNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => !TABLES.includes(name));
}

function byCode<Row extends { readonly code: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.code, [...(grouped.get(row.code) ?? []), row]);
  return grouped;
}

interface TermRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly order?: number;
  readonly noteRequired?: boolean;
}

function terms(rows: readonly TermRow[]): readonly Term[] {
  return rows
    .toSorted((left, right) => (left.order ?? 0) - (right.order ?? 0))
    .map(({ code, zh, en, noteRequired = false, order: _, ...facts }) => ({
      code,
      zh,
      en,
      noteRequired,
      facts,
    }));
}
