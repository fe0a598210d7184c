import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { type Context } from '#kernel';
import { entityManager } from '#platform/database';
import { type Notice } from '../domain/notice.js';
import { noticeErrors } from '../domain/notice.errors.js';
import { type NoticeState } from '../domain/notice-states.js';
import { NoticeEntity } from './notice.entity.js';

@Injectable()
export class NoticeRepository {
  /** One notice for one result; a second draft is refused (409). */
  async add(ctx: Context, notice: Notice): Promise<void> {
    const { resultId } = notice;
    if (await entityManager(ctx).existsBy(NoticeEntity, { resultId }))
      throw noticeErrors.draftedTwice(resultId);
    await entityManager(ctx).insert(NoticeEntity, notice as never);
  }

  /** Locked until commit; refuses an unknown id (404). */
  async lock(ctx: Context, id: string): Promise<Notice> {
    const [notice] = await this.lockWhere(ctx, { id });
    if (notice === undefined) throw noticeErrors.notFound(id);
    return notice;
  }

  /** In order of id, so that two batches that share notices wait for each other instead of deadlocking. */
  async lockByResults(ctx: Context, resultIds: readonly string[]): Promise<readonly Notice[]> {
    return this.lockWhere(ctx, { resultId: In([...resultIds]) });
  }

  /** Some of the notices in these states whose period ended before the day. */
  async lockOver(
    ctx: Context,
    states: readonly NoticeState[],
    day: string,
    limit: number,
  ): Promise<readonly Notice[]> {
    return this.lockWhere(ctx, { state: In([...states]), publishedUntil: LessThan(day) }, limit);
  }

  /** Saves a notice that this transaction has locked. */
  async update(ctx: Context, notice: Notice): Promise<void> {
    await entityManager(ctx).update(NoticeEntity, { id: notice.id }, notice as never);
  }

  private async lockWhere(ctx: Context, where: object, limit?: number): Promise<readonly Notice[]> {
    return entityManager(ctx).find(NoticeEntity, {
      where,
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
      ...(limit === undefined ? {} : { take: limit }),
    });
  }
}
