import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AesFieldCipher } from './aes-field-cipher.js';
import { FieldCipher } from './field-cipher.js';
import { keyFromFile } from './key-file.js';

@Global()
@Module({})
export class CiphersModule {
  /** Keys live in `keys/` of the data directory; every process of a node needs the same file. */
  static forRoot(dataDirectory: string): DynamicModule {
    const make = (): FieldCipher =>
      new AesFieldCipher(keyFromFile(join(dataDirectory, 'keys', 'fields.key')));
    return {
      module: CiphersModule,
      providers: [{ provide: FieldCipher, useFactory: make }],
      exports: [FieldCipher],
    };
  }
}
