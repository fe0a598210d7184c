import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileStore, type StoredFile } from './file-store.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]);
const LATER = new Date(Date.now() + 2 * 86_400_000);

describe('the file store', () => {
  let directory: string;
  let store: FileStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hujian-files-'));
    store = new FileStore(directory);
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  function put(content: Buffer | string, name = 'a.bin', maxBytes = 10_000): Promise<StoredFile> {
    const bytes = Buffer.from(content as string);
    const chunks = [bytes.subarray(0, 11), bytes.subarray(11, 40), bytes.subarray(40)].filter(
      (chunk) => chunk.length > 0,
    );
    return store.put({ stream: Readable.from(chunks), name, field: 'file' }, maxBytes);
  }

  it('gives a file its SHA-256 as its name and the same bytes back', async () => {
    const stored = await put(PDF);
    expect(stored).toEqual({
      sha256: createHash('sha256').update(PDF).digest('hex'),
      bytes: PDF.length,
      mediaType: 'application/pdf',
    });
    expect((await buffer(await store.open(stored.sha256))).equals(PDF)).toBe(true);
    expect(await put(PDF)).toEqual(stored);
  });

  it('knows the accepted types by their bytes, whatever the name says', async () => {
    const zip = (name: string): string => `PK\u0003\u0004${' '.repeat(26)}${name}${' '.repeat(60)}`;
    const typeOf = async (content: Buffer | string, name = 'x.exe'): Promise<string> =>
      (await put(content, name)).mediaType;
    expect(await typeOf(Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1'))).toBe('image/png');
    expect(await typeOf(Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1'))).toBe('image/jpeg');
    expect(await typeOf('\0\0\0\u0018ftypmp42\0\0\0\0')).toBe('video/mp4');
    expect(await typeOf(zip('word/document.xml'))).toContain('wordprocessingml');
    expect(await typeOf(zip('xl/workbook.xml'))).toContain('spreadsheetml');
    expect(await typeOf('现场检查笔录\n', '笔录.txt')).toBe('text/plain; charset=utf-8');
    expect(await typeOf('编号,名称\n1,甲\n', '清单.csv')).toBe('text/csv; charset=utf-8');
    expect(await typeOf(Buffer.from([0xb1, 0xca, 0xc2, 0xbc, 0x0a]), '笔录.txt')).toBe(
      'text/plain; charset=gb18030',
    );
  });

  it('refuses macros, programs, the empty and the too large, and keeps nothing of them', async () => {
    await expect(put(`PK\u0003\u0004 word/document.xml word/vbaProject.bin`)).rejects.toThrow(
      'PLATFORM.FILE_TYPE',
    );
    await expect(put('MZ\u0090\u0000\u0003\u0000')).rejects.toThrow('PLATFORM.FILE_TYPE');
    await expect(put('')).rejects.toThrow('PLATFORM.FILE_EMPTY');
    await expect(put(PDF, 'a.pdf', 4000)).rejects.toThrow('PLATFORM.FILE_TOO_LARGE');
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  it('sweeps what no record names, but nothing that a transaction may still be about to name', async () => {
    const kept = await put(PDF);
    const orphan = await put('无主文件');
    const isKnown = (sha256: string): Promise<boolean> => Promise.resolve(sha256 === kept.sha256);
    expect(await store.sweep(isKnown, new Date())).toBe(0);
    expect(await store.sweep(isKnown, LATER)).toBe(1);
    await expect(store.open(orphan.sha256)).rejects.toThrow('PLATFORM.FILE_LOST');
    await expect(store.open(kept.sha256)).resolves.toBeInstanceOf(Readable);
  });
});
