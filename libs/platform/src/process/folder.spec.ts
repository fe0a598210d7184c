import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertFolderUsable } from './folder.js';

describe('a folder that a process is told to keep its files in', () => {
  let base: string;

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'hujian-folder-'));
    await writeFile(join(base, 'file'), '');
  });
  afterAll(() => rm(base, { recursive: true }));

  it('may be there or not, and is left as it was', async () => {
    await assertFolderUsable(base, 'HUJIAN_DATA');
    await assertFolderUsable(join(base, 'not', 'yet'), 'HUJIAN_DATA');
    expect(await readdir(base)).toEqual(['file']);
  });

  it.each([
    ['a file', 'file'],
    ['below a file', 'file/below'],
  ])('is refused when it is %s', async (_, name) => {
    await expect(assertFolderUsable(join(base, name), 'HUJIAN_LEDGER_KEYS')).rejects.toMatchObject({
      code: 'PLATFORM.FOLDER_UNUSABLE',
      sentence: { en: expect.stringContaining('HUJIAN_LEDGER_KEYS=') as unknown },
    });
  });

  it('is refused where the system keeps no files', async () => {
    const nowhere = process.platform === 'linux' ? '/proc/nope' : join(base, 'file', 'nope');
    await expect(assertFolderUsable(nowhere, 'HUJIAN_DATA')).rejects.toMatchObject({
      code: 'PLATFORM.FOLDER_UNUSABLE',
    });
  });
});
