import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each(['现场检查笔录.txt', '询问笔录（张某某）-2.PDF', '“现场”照片 01.jpeg', 'a.b.csv', '𠮷野家.docx'])(
    'may be %s',
    (name) => {
      expect(fileNameOf(name, 'file')).toBe(name);
    },
  );

  it.each([
    [undefined, 'PLATFORM.FILE_KIND'],
    ['', 'PLATFORM.FILE_KIND'],
    ['.', 'PLATFORM.FILE_KIND'],
    ['..', 'PLATFORM.FILE_KIND'],
    ['"><script>', 'PLATFORM.FILE_KIND'],
    ['setup.exe', 'PLATFORM.FILE_KIND'],
    ['笔录.txt.', 'PLATFORM.FILE_KIND'],
    ['.txt', 'PLATFORM.FILE_NAME'],
    ['"><script>.txt', 'PLATFORM.FILE_NAME'],
    ['../笔录.txt', 'PLATFORM.FILE_NAME'],
    ['..\\笔录.txt', 'PLATFORM.FILE_NAME'],
    ['a\u202etxt.exe.txt', 'PLATFORM.FILE_NAME'],
    ['a\u200b.txt', 'PLATFORM.FILE_NAME'],
    ['a\u0000.txt', 'PLATFORM.FILE_NAME'],
    ['\ufffd\ufffd.txt', 'PLATFORM.FILE_NAME'],
    [`${'x'.repeat(200)}.txt`, 'PLATFORM.FILE_NAME'],
  ])('may not be %j', (name, code) => {
    expect(() => fileNameOf(name, 'file')).toThrow(code);
  });
});
