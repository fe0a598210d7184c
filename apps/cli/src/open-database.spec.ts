import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readConfig } from '#platform/config';
import { databaseUrlOf } from './open-database.js';

it('names the data folder that was looked in, and the variable that says where it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hujian-nothing-'));
  try {
    await expect(databaseUrlOf(readConfig({ HUJIAN_DATA: folder }))).rejects.toMatchObject({
      code: 'IMPORT.NO_DATABASE',
      sentence: {
        zh: expect.stringContaining(`${folder}（HUJIAN_DATA）`),
        en: expect.stringContaining(`${folder} (HUJIAN_DATA)`),
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
