import { parse } from 'csv-parse/sync';
import { type BrokenRow, type SourceRow } from './row.js';
import { type Line } from './source-file.js';

/** Lines that one quoted cell may span. A quote that is never closed costs its own line, not the rest of the file. */
const LONGEST_CELL_LINES = 200;

/**
 * Records of a CSV text, each with the line it begins on. Never throws on what the text holds: every non-empty line
 * comes out exactly once, inside a record or as a broken one.
 */
export async function* readRows(lines: AsyncIterable<Line>): AsyncGenerator<SourceRow | BrokenRow> {
  let waiting: Line[] = [];
  let isEnded = false;
  const source = lines[Symbol.asyncIterator]();
  const pull = async (): Promise<boolean> => {
    const next = isEnded ? { done: true as const, value: undefined } : await source.next();
    if (next.done === true) isEnded = true;
    else waiting.push(next.value);
    return next.done !== true;
  };
  while (waiting.length > 0 || (await pull())) {
    const count = await linesOfRecord(waiting, pull);
    const taken = waiting.slice(0, Math.max(count, 1));
    waiting = waiting.slice(taken.length);
    const row = count === 0 ? unclosed(taken) : recordIn(taken);
    if (row !== null) yield row;
  }
}

/** How many of the waiting lines make the next record, pulling more as needed; 0 when its quote is never closed. */
async function linesOfRecord(waiting: readonly Line[], pull: () => Promise<boolean>): Promise<number> {
  let isOpen = false;
  for (let count = 0; count < LONGEST_CELL_LINES; count += 1) {
    if (count >= waiting.length && !(await pull())) return 0;
    isOpen = staysOpen(waiting[count]?.text ?? '', isOpen);
    if (!isOpen) return count + 1;
  }
  return 0;
}

/** Whether a quoted cell is open at the end of the line. A quote opens at the start of a cell only, as the parser has it. */
function staysOpen(text: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  let isStart = !wasOpen;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (isOpen && sign === '"') {
      if (text.charAt(place + 1) === '"') place += 1;
      else isOpen = false;
    } else if (!isOpen && sign === '"' && isStart) isOpen = true;
    isStart = !isOpen && sign === ',';
  }
  return isOpen;
}

/** Null for a blank line. */
function recordIn(lines: readonly Line[]): SourceRow | BrokenRow | null {
  const line = lines[0]?.number ?? 0;
  const text = lines.map((one) => one.text).join('\n');
  const whole = line === 1 ? text.replace(/^\ufeff/, '') : text;
  if (whole.trim() === '') return null;
  if (lines.some((one) => one.isCut)) return brokenRow(line, whole, '一行过长', 'is too long for a record');
  const cells = cellsOf(whole);
  return cells === null
    ? brokenRow(line, whole, '引号使用有误，无法分列', 'cannot be parted into cells: its quotes are wrong')
    : { line, cells };
}

function cellsOf(text: string): readonly string[] | null {
  try {
    const records: string[][] = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: '\u0000\n',
    });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null;
  }
}

function unclosed(lines: readonly Line[]): BrokenRow {
  return brokenRow(
    lines[0]?.number ?? 0,
    lines[0]?.text ?? '',
    '有一个引号没有配对',
    'opens a quote that is never closed',
  );
}

function brokenRow(line: number, text: string, zh: string, en: string): BrokenRow {
  return {
    line,
    text: text.slice(0, 2000),
    broken: { zh: `第${String(line)}行${zh}。`, en: `Line ${String(line)} ${en}.` },
  };
}
