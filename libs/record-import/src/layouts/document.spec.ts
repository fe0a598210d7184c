import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportPathOf } from '../app/report.js';
import { CODES, COLUMNS, isRequired } from './dual-publicity/columns.js';
import { COLUMNS as HISTORY_COLUMNS, NEEDED } from './history/columns.js';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../../docs/import.md'), 'utf8');

/** The rows of the table with this heading, cell by cell. */
function tableOf(first: string, second: string): readonly (readonly string[])[] {
  const lines = DOCUMENT.split('\n');
  const start = lines.findIndex((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return cells[1] === first && cells[2] === second;
  });
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('docs/import.md', () => {
  it('lists the columns of 双公示 as they are read', () => {
    const columns = CODES.map((code) => {
      const { headings, longest } = COLUMNS[code];
      const [heading, ...others] = headings;
      return [`\`${code}\``, heading, isRequired(code) ? 'yes' : '', String(longest), others.join('; ')];
    });
    expect(tableOf('field', 'heading')).toEqual(columns);
  });

  it('lists the columns of history as they are read', () => {
    const columns = HISTORY_COLUMNS.map((name) => [`\`${name}\``, NEEDED.includes(name) ? 'yes' : '']);
    expect(tableOf('column', 'required').map((cells) => cells.slice(0, 2))).toEqual(columns);
  });

  it('names the report as the command does', () => {
    expect(DOCUMENT).toContain(`\`penalties.csv\` as \`${reportPathOf('penalties.csv')}\``);
  });
});
