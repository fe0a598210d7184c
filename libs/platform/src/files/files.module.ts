import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.js';

@Global()
@Module({})
export class FilesModule {
  static forRoot(options: { readonly directory: string }): DynamicModule {
    return {
      module: FilesModule,
      providers: [{ provide: FileStore, useValue: new FileStore(options.directory) }],
      exports: [FileStore],
    };
  }
}
