import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constructorParameters } from './constructor-parameters.mjs';
import { directiveReason } from './directive-reason.mjs';
import { exactColumn } from './exact-column.mjs';
import { fileName } from './file-name.mjs';
import { issueNumber } from './issue-number.mjs';

/** Part of ESLint's cache key: a changed rule looks at every file again. */
const version = readdirSync(import.meta.dirname)
  .reduce((hash, name) => hash.update(readFileSync(join(import.meta.dirname, name))), createHash('sha256'))
  .digest('hex');

/** The rules of the house that no published plugin has. */
export const hujian = {
  meta: { name: 'hujian', version },
  rules: {
    'constructor-parameters': constructorParameters,
    'directive-reason': directiveReason,
    'exact-column': exactColumn,
    'file-name': fileName,
    'issue-number': issueNumber,
  },
};
