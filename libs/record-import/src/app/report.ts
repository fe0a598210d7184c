import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { access, constants, open, realpath } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { importErrors } from '../import.errors.js';
import { type Fault } from '../reading/row.js';
import { systemMessage } from '../reading/system-message.js';

const OWN_COLUMNS = ['_line', '_outcome', '_rule', '_field', '_reason_zh', '_reason_en'] as const;

/** Beside the file: `penalties.csv` is told about in `penalties.report.csv`. */
export function reportPathOf(path: string): string {
  return `${path.replace(/\.csv$/i, '')}.report.csv`;
}

/** Where a row went, and why. `cells` are the original ones, so that the file can be mended and imported again. */
export interface Told {
  readonly line: number;
  readonly outcome: 'refused' | 'changed' | 'warning';
  readonly faults: readonly Fault[];
  readonly cells: readonly string[];
}

/**
 * The rows that need a person: our columns first, then the row as it came. Importing the mended report works, since
 * columns of ours are passed over. Only the owner may read the file: rows can hold numbers of persons.
 */
export class Report {
  private stream: WriteStream | null = null;
  private failure: Error | null = null;
  private places: readonly number[] = [];
  private header: readonly string[] = [];

  constructor(readonly path: string) {}

  /**
   * Before the first row is taken in: what cannot be told afterwards must not be done. A report may take the place of
   * an earlier one, and of nothing else.
   */
  async assertPlace(source: string): Promise<void> {
    try {
      await access(dirname(this.path), constants.W_OK);
      if (!existsSync(this.path)) return;
      if ((await realpath(this.path)) === (await realpath(source)))
        throw importErrors.reportIsInput(this.path);
      if (!(await isReport(this.path))) throw importErrors.reportTaken(this.path);
    } catch (error) {
      const reason = systemMessage(error);
      throw reason === null ? error : importErrors.reportFolder(this.path, reason);
    }
  }

  /** Whether anything was told; the file is made with the first row. */
  get isUsed(): boolean {
    return this.stream !== null;
  }

  useHeader(header: readonly string[]): void {
    this.header = header;
    this.places = [...header.keys()].filter(
      (place) => !(OWN_COLUMNS as readonly string[]).includes(header[place] ?? ''),
    );
  }

  async tell(told: Told): Promise<void> {
    const faults = told.faults;
    const own = [
      String(told.line),
      told.outcome,
      faults.map((one) => one.rule).join('; '),
      faults.map((one) => one.field).join('; '),
      faults.map((one) => one.sentence.zh).join(' '),
      faults.map((one) => one.sentence.en).join(' '),
    ];
    const surplus = told.cells.slice(this.header.length);
    await this.write([...own, ...this.places.map((place) => told.cells[place] ?? ''), ...surplus]);
  }

  async close(): Promise<void> {
    if (this.stream === null) return;
    if (this.failure !== null) throw this.failure;
    this.stream.end();
    await once(this.stream, 'close');
  }

  private async write(cells: readonly string[]): Promise<void> {
    if (this.stream === null) {
      this.stream = createWriteStream(this.path, { mode: 0o600 });
      this.stream.on('error', (error) => {
        this.failure = error;
      });
      const head = [...OWN_COLUMNS, ...this.places.map((place) => this.header[place] ?? '')];
      // Excel takes CSV for the system's own encoding unless a byte order mark says UTF-8.
      this.stream.write(`\ufeff${lineOf(head)}`);
    }
    if (this.failure !== null) throw this.failure;
    if (!this.stream.write(lineOf(cells))) await once(this.stream, 'drain');
  }
}

/** An empty file holds nothing that could be lost. */
async function isReport(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.from(`\ufeff${OWN_COLUMNS.join(',')}`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
    return bytesRead === 0 || buffer.equals(head);
  } finally {
    await file.close();
  }
}

function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(',')}\r\n`;
}
