import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRows } from './read-rows.js';
import { type BrokenRow, type SourceRow } from './row.js';
import { inspectSource, linesOf } from './source-file.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hujian-rows-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function rowsOf(bytes: string | Buffer): Promise<readonly (SourceRow | BrokenRow)[]> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, bytes);
  const rows = [];
  const source = await inspectSource(path);
  for await (const row of readRows(linesOf(source, () => undefined))) rows.push(row);
  return rows;
}

const cellsOf = (row: SourceRow | BrokenRow): readonly string[] | string =>
  'cells' in row ? row.cells : row.text;

describe('readRows', () => {
  it('knows on which line a record begins, whatever its cells span', async () => {
    const rows = await rowsOf('a,b\r\n\r\n1,"x\r\ny ""z"""\r\n2,3');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', 'x\ny "z"'] },
      { line: 5, cells: ['2', '3'] },
    ]);
  });

  it('loses one line to a quote that is never closed, not the rest of the file', async () => {
    const rows = await rowsOf('a,b\n1,"oops\n2,3\n4,5\n');
    expect(rows.map(cellsOf)).toEqual([['a', 'b'], '1,"oops', ['2', '3'], ['4', '5']]);
  });

  it('takes a quote inside a cell for a sign like any other', async () => {
    expect((await rowsOf('1,x"y"\n2,"z"w\n')).map(cellsOf)).toEqual([
      ['1', 'x"y"'],
      ['2', '"z"w'],
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('处罚机关,文号\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeff处罚机关,文号\n')],
    ['GB18030', Buffer.from('b4a6b7a3bbfab9d82ccec4bac50a', 'hex')],
    [
      'UTF-8 with a broken byte elsewhere',
      Buffer.concat([Buffer.from('处罚机关,文号\n'), Buffer.from([0xe5, 0x0a])]),
    ],
  ])('reads %s', async (_, bytes) => {
    expect((await rowsOf(bytes)).map(cellsOf)[0]).toEqual(['处罚机关', '文号']);
  });

  it('refuses what is no text', async () => {
    await expect(rowsOf(Buffer.from('504b0304aaaa', 'hex'))).rejects.toMatchObject({
      code: 'IMPORT.NOT_CSV',
    });
    await expect(inspectSource(join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'IMPORT.FILE_UNREADABLE',
    });
  });

  it('gives back any table that was written by the rules', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', ' ', '〔') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect((await rowsOf(text)).map(cellsOf)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('never crashes on bytes, and lets no line vanish', async () => {
    const piece = fc.oneof(
      fc.constantFrom('"', ',', '\n', '\r\n', '""', '"a,b"', '中', '\u0000').map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const bytes = Buffer.concat([Buffer.from('x,\n'), ...pieces]);
        const lines = bytes.toString('latin1').split('\n');
        const rows = await rowsOf(bytes);
        const starts = rows.map((row) => row.line);
        expect(starts).toEqual([...new Set(starts)].sort((left, right) => left - right));
        expect(starts.every((line) => line >= 1 && line <= lines.length)).toBe(true);
        expect(starts[0]).toBe(1);
      }),
      { numRuns: 120 },
    );
  });
});
