import { createHash, randomInt } from 'node:crypto';

/** No letters that are read as digits. 12 of 31: about 59 bits, and asking is rate-limited. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXY';
const CODE_LENGTH = 12;

export function queryCodeHash(code: string): string {
  return createHash('sha256').update(`hujian/report/${code}`).digest('base64url');
}

/** Shown once to who reported. */
export function newQueryCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
