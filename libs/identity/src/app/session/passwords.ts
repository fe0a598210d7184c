import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's first recommendation: 19 MiB, two passes. About 30 ms here. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let nobody: Promise<string> | null = null;

/** Takes as long for a name that does not exist as for one that does: the answer's time tells nothing. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomToken());
  const matches = await verify(storedHash ?? (await nobody), password);
  return matches && storedHash !== null;
}

/** 256 random bits, URL-safe. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Follows from the session's token, which only the cookie holds: nothing of it is stored. */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('hujian csrf').digest('base64url');
}

/** For random tokens only, which need no slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
