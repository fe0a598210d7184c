import { layoutOf } from '../layouts/layouts.js';
import { importErrors } from '../import.errors.js';
import { readRows } from '../reading/read-rows.js';
import { Report } from './report.js';
import {
  type BrokenRow,
  type Fault,
  type Profile,
  type Rules,
  type SourceRow,
  type Understood,
} from '../reading/row.js';
import { inspectSource, linesOf } from '../reading/source-file.js';
import { type TakeIn } from './take-in.js';
import { type Counts, Tally } from './tally.js';

const BATCH = 500;

export interface ImportOrder {
  readonly path: string;
  readonly profile: Profile | null;
  readonly reportPath: string;
  /** Asked between batches: an interrupted import has taken in whole batches and can be run again. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: {
    readonly bytes: number;
    readonly of: number;
    readonly counts: Counts;
  }) => void;
}

export interface ImportSummary {
  readonly profile: Profile;
  readonly counts: Counts;
  /** Null when no row needs a person. */
  readonly reportPath: string | null;
  readonly isInterrupted: boolean;
}

type Waiting = { readonly row: SourceRow; readonly understood: Understood };
type Read = (row: SourceRow) => { readonly faults: readonly Fault[] } | Understood;

/** Streams one file into the database. What it holds can make rows fail, never the import. */
export async function importFile(order: ImportOrder, takeIn: TakeIn, rules: Rules): Promise<ImportSummary> {
  const source = await inspectSource(order.path);
  const report = new Report(order.reportPath);
  await report.assertPlace(order.path);
  let bytes = 0;
  const rows = readRows(linesOf(source, (read) => (bytes += read)));
  const work = new Batches(takeIn, report, (counts) => {
    order.onProgress({ bytes, of: source.bytes, counts });
  });
  try {
    const header = await headerOf(rows, order.path);
    const layout = layoutOf(order.profile, header, order.path);
    report.useHeader(header);
    const read = layout.reader(header, rules);
    for await (const row of rows) {
      await work.add(row, header.length, read);
      if (order.signal.aborted) break;
    }
    await work.flush();
    if (work.counts.read === 0 && !order.signal.aborted) throw importErrors.noRows(order.path);
    return {
      profile: layout.profile,
      counts: work.counts,
      reportPath: report.isUsed ? report.path : null,
      isInterrupted: order.signal.aborted,
    };
  } finally {
    await report.close();
  }
}

async function headerOf(
  rows: AsyncGenerator<SourceRow | BrokenRow>,
  path: string,
): Promise<readonly string[]> {
  const first = await rows.next();
  if (first.done === true || 'broken' in first.value) throw importErrors.unknownLayout(path);
  return first.value.cells.map((cell) => cell.trim());
}

/** Rows on their way: refused at once, or gathered and taken in five hundred at a time. */
class Batches {
  private readonly tally = new Tally();
  private waiting: Waiting[] = [];

  constructor(
    private readonly takeIn: TakeIn,
    private readonly report: Report,
    private readonly onBatch: (counts: Counts) => void,
  ) {}

  get counts(): Counts {
    return this.tally.current;
  }

  async add(row: SourceRow | BrokenRow, width: number, read: Read): Promise<void> {
    this.tally.add('read');
    if ('broken' in row) return this.refuse(row.line, [row.text], [unreadable(row)]);
    if (row.cells.length !== width) return this.refuse(row.line, row.cells, [wrongWidth(row, width)]);
    const reading = read(row);
    if ('faults' in reading) return this.refuse(row.line, row.cells, reading.faults);
    this.waiting.push({ row, understood: reading });
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    const outcomes = await this.takeIn.execute(batch.map((one) => one.understood));
    for (const [place, { row, understood }] of batch.entries()) {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Error(`No outcome for line ${String(row.line)}`);
      this.tally.add(outcome.fate);
      if (outcome.fate === 'taken' || outcome.fate === 'known') await this.tellWarnings(row, understood);
      else if ('fault' in outcome)
        await this.report.tell({
          line: row.line,
          outcome: outcome.fate,
          faults: [outcome.fault],
          cells: row.cells,
        });
      if (outcome.fate === 'taken' && understood.record.flags.length > 0) this.tally.add('flagged');
    }
    this.onBatch(this.tally.current);
  }

  private async tellWarnings(row: SourceRow, understood: Understood): Promise<void> {
    if (understood.warnings.length === 0) return;
    this.tally.add('warned');
    await this.report.tell({
      line: row.line,
      outcome: 'warning',
      faults: understood.warnings,
      cells: row.cells,
    });
  }

  private async refuse(line: number, cells: readonly string[], faults: readonly Fault[]): Promise<void> {
    this.tally.add('refused');
    await this.report.tell({ line, outcome: 'refused', faults, cells });
  }
}

function unreadable(row: BrokenRow): Fault {
  return { rule: 'CSV', field: '', sentence: row.broken };
}

function wrongWidth(row: SourceRow, width: number): Fault {
  const [found, wanted] = [String(row.cells.length), String(width)];
  return {
    rule: 'CSV',
    field: '',
    sentence: {
      zh: `该行有${found}列，表头有${wanted}列，可能有逗号或引号错位。`,
      en: `This row has ${found} cells and the header ${wanted}; look for a misplaced comma or quote.`,
    },
  };
}
