import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiDocument } from '#composition';
import { createWorld, type World } from '../support/world.js';

const FILE = join(import.meta.dirname, '../../docs/openapi.json');

/** `npm run docs:openapi` writes the file that this test compares. */
const WRITE = process.env['HUJIAN_WRITE_DOCS'] === 'yes';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly links?: Readonly<Record<string, { operationId: string }>> }>
  >;
}

describe('the OpenAPI document', () => {
  let world: World;
  let operations: readonly Operation[];
  let text: string;

  beforeAll(async () => {
    world = await createWorld();
    const document = apiDocument(world.app);
    operations = Object.values(document.paths).flatMap((path) => Object.values(path) as Operation[]);
    text = `${JSON.stringify(document, null, 1)}\n`;
    if (WRITE) writeFileSync(FILE, text);
  });

  afterAll(() => world.close());

  it('stands in docs/openapi.json as the routes make it (npm run docs:openapi writes it)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });

  it('names every operation once', () => {
    const ids = operations.map((operation) => operation.operationId);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links only to operations that exist', () => {
    const ids = new Set(operations.map((operation) => operation.operationId));
    const links = operations.flatMap((operation) =>
      Object.values(operation.responses).flatMap((response) => Object.values(response.links ?? {})),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.has(link.operationId))).toEqual([]);
  });

  it('is served to everybody', async () => {
    const answer = await world.anonymous().get('/api/openapi.json').expect(200);
    expect((answer.body as { openapi: string }).openapi).toBe('3.1.0');
  });
});
