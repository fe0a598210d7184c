import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#kernel';

const KEY_BYTES = 32;

/**
 * The key of this node, made at first use. Invariant: whoever reads it reads a whole key, and all processes the same:
 * it is written beside and then linked to its name, which fails for all but the first.
 */
export function keyFromFile(path: string): Buffer {
  const found = readKey(path);
  if (found !== null) return found;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(path);
  if (made === null) throw damaged(path);
  return made;
}

function readKey(path: string): Buffer | null {
  try {
    const text = readFileSync(path, 'utf8');
    refuseOpenFile(path);
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== KEY_BYTES) throw damaged(path);
    return key;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Windows has no such modes; there the folder's rights are what protects it. */
function refuseOpenFile(path: string): void {
  if (process.platform === 'win32' || (statSync(path).mode & 0o077) === 0) return;
  throw new AppError('PLATFORM.KEY_FILE', 'unavailable', {
    zh: `密钥文件 ${path} 可被其他用户读取；请执行 chmod 600 后重新启动。`,
    en: `The key file ${path} can be read by other users; run chmod 600 on it and start again.`,
  });
}

function damaged(path: string): AppError {
  return new AppError('PLATFORM.KEY_FILE', 'unavailable', {
    zh: `密钥文件 ${path} 已损坏（应为 32 字节的 Base64）；请从备份恢复，否则已加密的内容无法读取。`,
    en: `The key file ${path} is damaged (32 bytes in Base64 are expected); restore it, or what it encrypted stays unreadable.`,
  });
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
