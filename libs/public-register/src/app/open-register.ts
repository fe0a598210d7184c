import { Injectable } from '@nestjs/common';
import { Clock, type Context, legalDateOf } from '#kernel';
import { Database } from '#platform/database';
import { isTombstone, type PublishedNotice, type Tombstone } from '../domain/published-notice.js';
import { known, WHOLE_ROW, type WholeRow } from './public-row.js';

/** A notice at its last change. Of one that is gone nothing is told but that it is, and why if it was withdrawn. */
export interface RegisterEntry {
  /** Place in the ledger of the change. */
  readonly number: string;
  /** Place in the ledger of its publication, by which entries are sorted in a dump. */
  readonly published: string;
  readonly op: 'put' | 'tombstone';
  readonly notice: PublishedNotice | Tombstone;
}

interface Changes {
  /** The register holds everything public up to this place of the ledger. */
  readonly head: string;
  /** Where the next question goes on; the head once everything was told. */
  readonly upTo: string;
  readonly changes: readonly RegisterEntry[];
}

/** Notices that were published within a range of ledger numbers. `lastChange` tells whether it was touched since. */
interface Segment {
  readonly segment: number;
  readonly notices: number;
  readonly lastChange: string;
}

interface Manifest {
  readonly head: string;
  readonly segments: readonly Segment[];
}

interface SegmentContent {
  readonly head: string;
  readonly entries: readonly RegisterEntry[];
}

/** Ledger numbers in a segment; part of the addresses of segments, so it never changes. */
export const SEGMENT_SPAN = 10_000;

const HEAD = '(SELECT ledger_number FROM public_register.head)';
const ENTRY = `n.last_number AS "lastNumber", ${HEAD} AS head, ${WHOLE_ROW}`;

type EntryRow = WholeRow & { readonly lastNumber: string; readonly head: string };

/**
 * The register to be taken away whole, and kept up to date. Each notice stands once, at its last change, so a reader who
 * has followed the changes up to N holds what a dump stamped N holds. Each answer is one statement, and so one moment.
 */
@Injectable()
export class OpenRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What changed after that place of the ledger, oldest change first; from `0` on it is everything. */
  async changes(ctx: Context, after: string, limit: number): Promise<Changes> {
    const rows = await this.database.query<EntryRow>(
      ctx,
      `SELECT ${ENTRY} FROM public_register.notice n WHERE n.last_number > $1 ORDER BY n.last_number LIMIT $3`,
      [after, this.today(), limit + 1],
    );
    const changes = rows.slice(0, limit).map(entryOf);
    const head = rows[0]?.head ?? (await this.head(ctx));
    const isMore = rows.length > limit;
    const upTo = isMore ? (changes.at(-1)?.number ?? after) : furthest(after, head);
    return { head, upTo, changes };
  }

  /** Segments that hold a notice, in order. */
  async manifest(ctx: Context): Promise<Manifest> {
    const rows = await this.database.query<Segment & { readonly head: string }>(
      ctx,
      `SELECT ((n.ledger_number - 1) / ${String(SEGMENT_SPAN)})::int AS segment, count(*)::int AS notices,
              max(n.last_number) AS "lastChange", ${HEAD} AS head
         FROM public_register.notice n GROUP BY 1 ORDER BY 1`,
    );
    const segments = rows.map(({ segment, notices, lastChange }) => ({ segment, notices, lastChange }));
    return { head: rows[0]?.head ?? (await this.head(ctx)), segments };
  }

  /** Sorted by place of publication; empty for a segment that holds nothing. */
  async segment(ctx: Context, segment: number): Promise<SegmentContent> {
    const from = BigInt(segment) * BigInt(SEGMENT_SPAN);
    const rows = await this.database.query<EntryRow>(
      ctx,
      `SELECT ${ENTRY} FROM public_register.notice n
        WHERE n.ledger_number > $1 AND n.ledger_number <= $1 + ${String(SEGMENT_SPAN)} ORDER BY n.ledger_number`,
      [from.toString(), this.today()],
    );
    return { head: rows[0]?.head ?? (await this.head(ctx)), entries: rows.map(entryOf) };
  }

  private async head(ctx: Context): Promise<string> {
    const [row] = await this.database.query<{ head: string }>(ctx, `SELECT ${HEAD} AS head`);
    return row?.head ?? '0';
  }

  private today(): string {
    return legalDateOf(this.clock.now());
  }
}

function entryOf({ lastNumber: number, head: _, ...row }: EntryRow): RegisterEntry {
  const notice = known(row);
  return { number, published: row.ledgerNumber, op: isTombstone(notice) ? 'tombstone' : 'put', notice };
}

/** A reader never goes back, not even while the register is built anew. */
function furthest(after: string, head: string): string {
  return BigInt(after) > BigInt(head) ? after : head;
}
