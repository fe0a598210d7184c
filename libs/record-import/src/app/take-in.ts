import { AppError, type Context, type Sentence, systemContext } from '#kernel';
import { isTransient, type TransactionRunner } from '#platform/database';
import { type ImportOutcome, type Results } from '#results';
import { type SubjectDescription, type Subjects } from '#subjects';
import { differenceOf } from './differences.js';
import { type Fault, type Understood } from '../reading/row.js';

export type Outcome =
  { readonly fate: 'taken' | 'known' } | { readonly fate: 'changed' | 'refused'; readonly fault: Fault };

/**
 * Puts understood rows into the database, a batch in one transaction: interrupted, a batch happened or did not. What
 * the database refuses in a batch is found row by row, and costs that row alone.
 */
export class TakeIn {
  private readonly context = systemContext('import', 'import');
  private readonly subjectIds = new Map<string, string>();

  constructor(
    private readonly results: Results,
    private readonly subjects: Subjects,
    private readonly transactions: TransactionRunner,
  ) {}

  /** One outcome per row, in the order given. Throws only when the server went away: then run it again. */
  async execute(rows: readonly Understood[]): Promise<readonly Outcome[]> {
    if (rows.length === 0) return [];
    try {
      return await this.together(rows);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (rows.length === 1) return [{ fate: 'refused', fault: refusal(error) }];
    }
    const outcomes: Outcome[] = [];
    for (const row of rows) outcomes.push(...(await this.execute([row])));
    return outcomes;
  }

  /** Subjects found in a transaction are remembered once it has committed: a rollback takes new ones with it. */
  private async together(rows: readonly Understood[]): Promise<readonly Outcome[]> {
    let found = new Map<string, string>();
    const outcomes = await this.transactions.run(this.context, async (tx) => {
      found = new Map();
      const records = [];
      for (const row of rows)
        records.push({ ...row.record, subjectId: await this.subjectOf(tx, row.party, found) });
      const taken = await this.results.importMany(tx, records);
      return this.compare(tx, rows, taken);
    });
    for (const [key, id] of found) this.subjectIds.set(key, id);
    return outcomes;
  }

  private async subjectOf(
    ctx: Context,
    party: SubjectDescription | null,
    found: Map<string, string>,
  ): Promise<string | null> {
    if (party === null) return null;
    const key = JSON.stringify([party.kind, party.name, party.code, party.citizenId, party.address]);
    const known = found.get(key) ?? this.subjectIds.get(key);
    if (known !== undefined) return known;
    const { id } = await this.subjects.resolve(ctx, party);
    found.set(key, id);
    return id;
  }

  private async compare(
    ctx: Context,
    rows: readonly Understood[],
    taken: readonly ImportOutcome[],
  ): Promise<readonly Outcome[]> {
    const stored = await this.results.views(ctx, [
      ...new Set(taken.filter((one) => !one.isNew).map((one) => one.resultId)),
    ]);
    return rows.map((row, place): Outcome => {
      const outcome = taken[place];
      if (outcome?.isNew === true) return { fate: 'taken' };
      const view = outcome === undefined ? undefined : stored.get(outcome.resultId);
      const fault = view === undefined ? null : differenceOf(view, row.record);
      return fault === null ? { fate: 'known' } : { fate: 'changed', fault };
    });
  }
}

function refusal(error: unknown): Fault {
  return { rule: 'DATABASE', field: '', sentence: sentenceOf(error) };
}

function sentenceOf(error: unknown): Sentence {
  if (error instanceof AppError) return error.sentence;
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `数据库未接受该行：${reason}`, en: `The database did not take this row: ${reason}` };
}
