import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { ContentProbe, type MediaType } from './content-probe.js';
import { fileErrors } from './file.errors.js';

export interface StoredFile {
  /** In hex; the file's only name. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: MediaType;
}

export interface IncomingFile {
  readonly stream: Readable;
  /** As the sender calls it; only tells CSV from other text. */
  readonly name: string;
  /** The request field it came in, which errors name. */
  readonly field: string;
}

const DAY_MS = 86_400_000;

/**
 * Files under their SHA-256, in one directory of this machine. A file is whole or not there: it is streamed to a
 * temporary name, flushed to disk and renamed. The same bytes twice are one file. Nothing is ever overwritten with
 * other bytes.
 */
export class FileStore {
  constructor(private readonly directory: string) {}

  /** Refuses what is empty (422), too large (413) or of no accepted type (422); then nothing is kept. */
  async put(file: IncomingFile, maxBytes: number): Promise<StoredFile> {
    const temporary = join(await this.folder('incoming'), randomUUID());
    try {
      const stored = await receive(file, temporary, maxBytes);
      await this.folder(shelfOf(stored.sha256));
      await rename(temporary, this.pathOf(stored.sha256));
      await flushFolder(join(this.directory, shelfOf(stored.sha256)));
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** The bytes, to be streamed out. Refuses (503) a file that is not there. */
  async open(sha256: string): Promise<Readable> {
    const path = this.pathOf(sha256);
    const found = await stat(path).catch(() => null);
    if (found === null) throw fileErrors.lost(sha256);
    return createReadStream(path);
  }

  /**
   * Removes files that no record names, and uploads that were broken off. Invariant: a file younger than `graceMs` is
   * kept, because the transaction that will name it may still be open. Returns how many it removed.
   */
  async sweep(isKnown: (sha256: string) => Promise<boolean>, now: Date, graceMs = DAY_MS): Promise<number> {
    let removed = 0;
    for (const shelf of await readdir(this.directory).catch(() => [])) {
      for (const name of await readdir(join(this.directory, shelf))) {
        const path = join(this.directory, shelf, name);
        const { mtimeMs } = await stat(path);
        if (now.getTime() - mtimeMs < graceMs || (shelf !== 'incoming' && (await isKnown(name)))) continue;
        await rm(path, { force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private pathOf(sha256: string): string {
    return join(this.directory, shelfOf(sha256), sha256);
  }

  private async folder(name: string): Promise<string> {
    const path = join(this.directory, name);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  }
}

/** 256 folders keep each of them small. */
const shelfOf = (sha256: string): string => sha256.slice(0, 2);

async function receive(file: IncomingFile, path: string, maxBytes: number): Promise<StoredFile> {
  const handle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  const probe = new ContentProbe();
  let bytes = 0;
  try {
    for await (const part of file.stream) {
      const chunk = part as Buffer;
      bytes += chunk.length;
      if (bytes > maxBytes) throw fileErrors.tooLarge(file.field, maxBytes);
      hash.update(chunk);
      probe.write(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (bytes === 0) throw fileErrors.empty(file.field);
  const mediaType = probe.mediaType(file.name);
  if (mediaType === null) throw fileErrors.type(file.field);
  return { sha256: hash.digest('hex'), bytes, mediaType };
}

/** Without it a crash may lose the new name although the bytes are on disk. */
async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
