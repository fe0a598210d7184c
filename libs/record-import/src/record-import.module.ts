import { Module } from '@nestjs/common';
import { ImportRecords } from './app/import-records.js';

@Module({ providers: [ImportRecords], exports: [ImportRecords] })
export class RecordImportModule {}
