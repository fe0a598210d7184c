import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { AesFieldCipher } from './aes-field-cipher.js';
import { keyFromFile } from './key-file.js';

const folder = mkdtempSync(join(tmpdir(), 'hujian-keys-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('field cipher', () => {
  const cipher = new AesFieldCipher(Buffer.alloc(32, 1));

  it('reads back what it wrote, differently each time', () => {
    const [first, second] = [
      cipher.encrypt('张三 11010519491231002X', 'p'),
      cipher.encrypt('张三 11010519491231002X', 'p'),
    ];
    expect(first).not.toBe(second);
    expect(cipher.decrypt(first, 'p')).toBe('张三 11010519491231002X');
  });

  it('refuses altered text, another purpose, another key and another suite', () => {
    const text = cipher.encrypt('secret', 'p');
    expect(() => cipher.decrypt(`${text.slice(0, -2)}AA`, 'p')).toThrow();
    expect(() => cipher.decrypt(text, 'q')).toThrow();
    expect(() => new AesFieldCipher(Buffer.alloc(32, 2)).decrypt(text, 'p')).toThrow();
    expect(() => cipher.decrypt('sm4gcm.AAAA', 'p')).toThrow('sm4gcm');
    expect(() => new AesFieldCipher(Buffer.alloc(16))).toThrow('32 bytes');
  });

  it('hashes the same value to the same text per purpose and key', () => {
    expect(cipher.hash('x', 'p')).toBe(cipher.hash('x', 'p'));
    expect(cipher.hash('x', 'p')).not.toBe(cipher.hash('x', 'q'));
    expect(cipher.hash('x', 'p')).not.toBe(new AesFieldCipher(Buffer.alloc(32, 2)).hash('x', 'p'));
  });
});

describe('key file', () => {
  it('is made once, for its owner only', () => {
    const path = join(folder, 'keys', 'fields.key');
    const made = keyFromFile(path);
    expect(made).toHaveLength(32);
    expect(keyFromFile(path)).toEqual(made);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is refused when others can read it, and when it is damaged', () => {
    const path = join(folder, 'other.key');
    writeFileSync(path, 'short\n', { mode: 0o600 });
    expect(() => keyFromFile(path)).toThrow('PLATFORM.KEY_FILE');
    if (process.platform === 'win32') return;
    writeFileSync(path, `${Buffer.alloc(32).toString('base64')}\n`);
    chmodSync(path, 0o644);
    expect(() => keyFromFile(path)).toThrow('chmod 600');
  });
});
