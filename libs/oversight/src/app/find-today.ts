import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { Access, type OrganFilter, Organs } from '#identity';
import {
  addDays,
  Clock,
  type Context,
  defineCursor,
  legalDate,
  legalDateOf,
  pageOf,
  type Sentence,
} from '#kernel';
import { Subjects } from '#subjects';
import { type CountRow, TodayReader, type TodayRow } from '../data/today-reader.js';
import { type DueGroup, urgencyOf, type Urgency } from '../domain/clock.js';
import { dutiesOf } from './my-duties.js';

export interface TodayQuery {
  readonly group?: DueGroup;
  readonly code?: string;
  readonly mine?: 'true' | 'false';
  readonly limit: number;
  readonly cursor?: string;
}

/** One line of Today: what must be done, by when, and why by then. */
export interface TodayLine extends Omit<TodayRow, 'startedOn' | 'dueOn'> {
  readonly startedOn: string;
  readonly dueOn: string;
  readonly duty: Sentence;
  readonly who: 'organ' | 'party';
  readonly urgency: Urgency;
  readonly organName: string | null;
  readonly subjectName: string | null;
}

export interface CodeCount {
  readonly code: string;
  readonly duty: Sentence;
  readonly count: number;
}

export interface Today {
  readonly asOf: string;
  readonly rows: readonly TodayLine[];
  readonly next: string | null;
  /** Under the chosen code. */
  readonly groups: Readonly<Record<DueGroup, number>>;
  /** Under the chosen group. */
  readonly codes: readonly CodeCount[];
}

const byDue = defineCursor('oversight.by-due', ['instant', 'id']);
/** "This week" is the next seven days: on a Sunday, Monday's work must not hide under "later". */
const WEEK_DAYS = 7;

/** What must I do, and by when: every running clock the reader reaches, by due date (UX, Today). */
@Injectable()
export class FindToday {
  constructor(
    private readonly reader: TodayReader,
    private readonly subjects: Subjects,
    private readonly catalogue: Catalogue,
    private readonly access: Access,
    private readonly organs: Organs,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: Context, query: TodayQuery): Promise<Today> {
    const now = this.clock.now();
    const today = legalDateOf(now);
    const isMine = query.mine === 'true';
    const reachable = await this.access.reachable(ctx, 'today.read');
    const [dueAt = null, id = null] = byDue.decode(query.cursor) ?? [];
    const found = await this.reader.read(ctx, {
      organs: isMine ? ownOf(ctx, reachable) : reachable,
      codes: isMine ? dutiesOf(ctx.actor.roles) : null,
      now: now.toISOString(),
      today,
      weekEnd: addDays(today, WEEK_DAYS),
      group: query.group ?? null,
      code: query.code ?? null,
      after: dueAt === null || id === null ? null : { dueAt, id },
      limit: query.limit + 1,
    });
    const page = pageOf(found.rows, query.limit, (row) => byDue.encode([row.dueAt, row.id]));
    return {
      asOf: today,
      rows: await this.lines(ctx, page.rows, today),
      next: page.next,
      groups: groupCounts(found.counts, query.code),
      codes: this.codeCounts(found.counts, query.group),
    };
  }

  private async lines(ctx: Context, rows: readonly TodayRow[], today: string): Promise<readonly TodayLine[]> {
    const ids = rows.map((row) => row.subjectId).filter((id) => id !== null);
    const names = await this.subjects.names(ctx, ids);
    const organs = new Map((await this.organs.all()).map((organ) => [organ.id, organ.name]));
    return rows.map((row) => {
      const startedOn = legalDate(row.startedOn);
      const span = { startedOn, dueOn: legalDate(row.dueOn), isOver: row.group === 'overdue' };
      return {
        ...row,
        ...this.dutyOf(row.code, row.startedOn),
        urgency: urgencyOf(span, legalDate(today)),
        organName: organs.get(row.organId) ?? null,
        subjectName: row.subjectId === null ? null : (names.get(row.subjectId)?.name ?? null),
      };
    });
  }

  private codeCounts(counts: readonly CountRow[], group: DueGroup | undefined): readonly CodeCount[] {
    const byCode = new Map<string, CodeCount>();
    for (const row of counts) {
      if (group !== undefined && row.group !== group) continue;
      const count = (byCode.get(row.code)?.count ?? 0) + row.count;
      byCode.set(row.code, { code: row.code, duty: this.dutyOf(row.code, row.startedOn).duty, count });
    }
    return [...byCode.values()].sort(
      (left, right) => right.count - left.count || (left.code < right.code ? -1 : 1),
    );
  }

  /** The words of the row that held when the clock started. */
  private dutyOf(
    code: string,
    startedOn: string,
  ): { readonly duty: Sentence; readonly who: 'organ' | 'party' } {
    const rule = this.catalogue.deadline(code, legalDate(startedOn));
    return { duty: { zh: rule.nameZh, en: rule.nameEn }, who: rule.who };
  }
}

function ownOf(ctx: Context, reachable: OrganFilter): OrganFilter {
  const { organ } = ctx.actor;
  if (organ === null) return [];
  return reachable === null || reachable.includes(organ) ? [organ] : [];
}

function groupCounts(
  counts: readonly CountRow[],
  code: string | undefined,
): Readonly<Record<DueGroup, number>> {
  const groups: Record<DueGroup, number> = { overdue: 0, today: 0, week: 0, later: 0 };
  for (const row of counts) if (code === undefined || row.code === code) groups[row.group] += row.count;
  return groups;
}
