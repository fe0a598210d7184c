import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { FieldCipher } from './field-cipher.js';

const SUITE = 'aes256gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a random nonce; safe for some 2^32 values under one key (NIST SP 800-38D §8.3). HMAC-SHA-256. */
export class AesFieldCipher extends FieldCipher {
  private readonly encryptionKey: Buffer;
  private readonly hashKey: Buffer;

  /** `secret` is 32 random bytes; each use gets a key of its own from it. */
  constructor(secret: Buffer) {
    super();
    if (secret.length !== 32)
      throw new Error(`A field key has 32 bytes, this one has ${String(secret.length)}`);
    this.encryptionKey = derive(secret, 'hujian field encryption');
    this.hashKey = derive(secret, 'hujian field hash');
  }

  override encrypt(plain: string, purpose: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${SUITE}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  override decrypt(encrypted: string, purpose: string): string {
    const [suite, text = ''] = encrypted.split('.');
    if (suite !== SUITE)
      throw new Error(`This value was encrypted with ${suite ?? 'nothing'}, not with ${SUITE}`);
    const bytes = Buffer.from(text, 'base64url');
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  }

  override hash(plain: string, purpose: string): string {
    return createHmac('sha256', this.hashKey).update(`${purpose}\n${plain}`).digest('base64url');
  }
}

function derive(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, 32));
}
