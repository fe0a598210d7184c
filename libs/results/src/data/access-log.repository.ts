import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { Database } from '#platform/database';
import { type AccessLogEntity } from './access-log.entity.js';

@Injectable()
export class AccessLogRepository {
  constructor(private readonly database: Database) {}

  async add(ctx: Context, entry: AccessLogEntity): Promise<void> {
    const { id, askedAt, actorId, organId, purpose, resultId, asked } = entry;
    await this.database.query(
      ctx,
      `INSERT INTO results.access_log (id, asked_at, actor_id, organ_id, purpose, result_id, asked)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, askedAt, actorId, organId, purpose, resultId, JSON.stringify(asked)],
    );
  }
}
