import { rm } from 'node:fs/promises';
import { type WalkedSoFar } from '#event-bus';
import { readSecretFile, writeSecretFile } from '#platform/process';

/** Remembers in a file where an interrupted verification stopped; what cannot be read back is begun again. */
export class VerificationPlace {
  constructor(private readonly path: string) {}

  async read(): Promise<WalkedSoFar | null> {
    const text = await readSecretFile(this.path);
    try {
      return text === null ? null : (JSON.parse(text, revive) as WalkedSoFar);
    } catch {
      return null;
    }
  }

  async keep(place: WalkedSoFar | null): Promise<void> {
    if (place === null) await rm(this.path, { force: true });
    else await writeSecretFile(this.path, JSON.stringify(place, replace));
  }
}

function replace(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { bigint: value.toString() } : value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('bigint' in value) return BigInt(String(value.bigint));
  const isBuffer = 'type' in value && value.type === 'Buffer' && 'data' in value;
  return isBuffer ? Buffer.from(value.data as number[]) : value;
}
