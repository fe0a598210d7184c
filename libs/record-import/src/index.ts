export { type ImportOrder, type ImportSummary } from './app/import-file.js';
export { ImportRecords } from './app/import-records.js';
export { reportPathOf } from './app/report.js';
export { type Counts, sumsAgree } from './app/tally.js';
export { importErrors } from './import.errors.js';
export { type Profile, PROFILES } from './reading/row.js';
export { RecordImportModule } from './record-import.module.js';
