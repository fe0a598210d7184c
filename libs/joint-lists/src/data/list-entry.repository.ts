import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { entityManager, queryIn } from '#platform/database';
import { type Context } from '#kernel';
import { type ListEntry } from '../domain/list-entry.js';
import { listErrors } from '../domain/list-entry.errors.js';
import { ListEntryEntity } from './list-entry.entity.js';

@Injectable()
export class ListEntryRepository {
  /** One statement. Returns the ids that were not there: a decision opens one entry per list. */
  async addMissing(ctx: Context, entries: readonly ListEntry[]): Promise<ReadonlySet<string>> {
    if (entries.length === 0) return new Set();
    const inserted = await entityManager(ctx)
      .createQueryBuilder()
      .insert()
      .into(ListEntryEntity)
      .values(entries.map(row))
      .orIgnore()
      .returning('id')
      .execute();
    return new Set((inserted.raw as { id: string }[]).map((one) => one.id));
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<ListEntry> {
    const found = await entityManager(ctx).findOne(ListEntryEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (found === null) throw listErrors.notFound(id);
    return found;
  }

  async lockOfResults(ctx: Context, resultIds: readonly string[]): Promise<readonly ListEntry[]> {
    return entityManager(ctx).find(ListEntryEntity, {
      where: { resultId: In([...resultIds]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Entries whose last day is before `day`. Those that somebody is changing at the moment are left for the next call. */
  async lockOver(ctx: Context, day: string, limit: number): Promise<readonly ListEntry[]> {
    return entityManager(ctx).find(ListEntryEntity, {
      where: { state: 'ENTERED', untilOn: LessThan(day) },
      order: { untilOn: 'ASC', id: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Saves an entry that this transaction has locked. */
  async update(ctx: Context, entry: ListEntry): Promise<void> {
    await entityManager(ctx).update(ListEntryEntity, { id: entry.id }, row(entry));
  }

  /** Saves, in one statement, entries that the platform dismissed or removed; this transaction has locked them. */
  async updateClosed(ctx: Context, entries: readonly ListEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await queryIn(
      ctx,
      `UPDATE joint_lists.entry e
          SET state = given.state, reason_code = given.reason_code, reason = given.reason,
              decided_by = given.decided_by, closed_on = given.closed_on, version = given.version
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::integer[])
              AS given (id, state, reason_code, reason, decided_by, closed_on, version)
        WHERE e.id = given.id`,
      [
        entries.map((one) => one.id),
        entries.map((one) => one.state),
        entries.map((one) => one.reasonCode),
        entries.map((one) => one.reason),
        entries.map((one) => one.decidedBy),
        entries.map((one) => one.closedOn),
        entries.map((one) => one.version),
      ],
    );
  }
}

function row(entry: ListEntry): ListEntryEntity {
  return { ...entry, rules: [...entry.rules] };
}
