import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSecretFile, writeSecretFile } from '#platform/process';
import { ledgerErrors } from '../../domain/ledger.errors.js';
import { type SigningKey, signingKey } from '../../domain/notes/note-key.js';

const SUFFIX = '.pem';
const PUBLISHED = 'published-checkpoint';

/**
 * What a node keeps outside its database: private keys (PKCS#8, one file each, readable by the owner only) and the
 * last checkpoint it has published, by which it notices that its database has lost or changed something since.
 */
export class KeyFolder {
  constructor(private readonly path: string) {}

  /** Every key in the folder, under the name that this ledger signs with. */
  async keys(name: string): Promise<readonly SigningKey[]> {
    const files = (await readdir(this.path).catch(() => [])).filter((file) => file.endsWith(SUFFIX)).sort();
    const keys: SigningKey[] = [];
    for (const file of files) {
      const path = join(this.path, file);
      const pem = await readSecretFile(path);
      if (pem !== null) keys.push(readKey(name, path, pem));
    }
    return keys;
  }

  /** Makes a key and keeps it, before anybody is told of it. */
  async make(name: string): Promise<SigningKey> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = signingKey(name, privateKey);
    await writeSecretFile(
      join(this.path, `${key.id}${SUFFIX}`),
      privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    );
    return key;
  }

  /** The note that was published last by a process with this folder. */
  async published(): Promise<string | null> {
    return readSecretFile(join(this.path, PUBLISHED));
  }

  async publish(note: string): Promise<void> {
    await writeSecretFile(join(this.path, PUBLISHED), note);
  }
}

function readKey(name: string, path: string, pem: string): SigningKey {
  try {
    return signingKey(name, createPrivateKey(pem));
  } catch {
    throw ledgerErrors.badKeyFile(path);
  }
}
