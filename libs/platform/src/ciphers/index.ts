export { AesFieldCipher } from './aes-field-cipher.js';
export { CiphersModule } from './ciphers.module.js';
export { FieldCipher } from './field-cipher.js';
