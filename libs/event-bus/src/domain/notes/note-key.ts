import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Signature type byte of plain Ed25519 (C2SP signed-note). */
const ED25519 = Buffer.from([0x01]);
/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 §4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
/** The key's own base64 may hold plus signs; its name and id do not. */
const VERIFIER_KEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;

/** A public key under a name. Name and id together say which key made a signature. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes as eight hexadecimal digits. */
  readonly id: string;
  readonly publicKey: Buffer;
}

/** A key that also signs. The private half never leaves the `KeyObject`. */
export interface SigningKey extends VerifierKey {
  readonly privateKey: KeyObject;
}

/** Names are not empty and hold no blank, no plus sign and no control character. */
export function isKeyName(name: string): boolean {
  return /^[^\s\p{Z}\p{Cc}+]+$/u.test(name);
}

function verifierKey(name: string, publicKey: Buffer): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`Not a key name: ${JSON.stringify(name)}`);
  if (publicKey.length !== KEY_BYTES) throw new RangeError('An Ed25519 public key has 32 bytes');
  const digest = createHash('sha256').update(`${name}\n`).update(ED25519).update(publicKey).digest();
  return { name, id: digest.subarray(0, 4).toString('hex'), publicKey };
}

export function signingKey(name: string, privateKey: KeyObject): SigningKey {
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new RangeError('The ledger signs with Ed25519 keys only');
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { ...verifierKey(name, der.subarray(SPKI_PREFIX.length)), privateKey };
}

/** `<name>+<id>+<base64 of type and key>`: how verifiers are told a key. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${Buffer.concat([ED25519, key.publicKey]).toString('base64')}`;
}

/** Null when the text is no Ed25519 verifier key, or its id does not fit it. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = VERIFIER_KEY.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || bytes.length !== KEY_BYTES + 1 || bytes[0] !== ED25519[0]) return null;
  const key = verifierKey(name, bytes.subarray(1));
  return key.id === id ? key : null;
}

export function signText(key: SigningKey, text: string): Buffer {
  return sign(null, Buffer.from(text, 'utf8'), key.privateKey);
}

export function verifyText(key: VerifierKey, text: string, signature: Buffer): boolean {
  const spki = Buffer.concat([SPKI_PREFIX, key.publicKey]);
  return verify(
    null,
    Buffer.from(text, 'utf8'),
    createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    signature,
  );
}
