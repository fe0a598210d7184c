/**
 * Encrypts single personal values before they reach the database (DESIGN §7), and gives their keyed hash, by which
 * equal values are found without being read. `purpose` names the column: a value moved to another column does not
 * decrypt. Abstract so that an SM4/SM3 suite can take the place of AES and SHA.
 */
export abstract class FieldCipher {
  /** Differs at every call. The text names its suite, so that values of an earlier one can still be told apart. */
  abstract encrypt(plain: string, purpose: string): string;
  /** Throws when the text was altered, is of another purpose, or was made with another key. */
  abstract decrypt(encrypted: string, purpose: string): string;
  /** The same for the same value and purpose, as long as the key is the same. */
  abstract hash(plain: string, purpose: string): string;
}
