import { Injectable } from '@nestjs/common';
import { type Context } from '#kernel';
import { Database } from './database.js';

/** Facts about this node that are found out once: when it first started, whether the demo is in. */
@Injectable()
export class Settings {
  constructor(private readonly database: Database) {}

  async get<Value>(ctx: Context, name: string): Promise<Value | null> {
    const rows = await this.database.query<{ value: Value }>(
      ctx,
      'SELECT value FROM platform.setting WHERE name = $1',
      [name],
    );
    return rows[0]?.value ?? null;
  }

  /** Keeps the first value given under a name; returns the one that holds. */
  async keep<Value>(ctx: Context, name: string, value: Value): Promise<Value> {
    await this.database.query(
      ctx,
      'INSERT INTO platform.setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
      [name, JSON.stringify(value)],
    );
    return (await this.get<Value>(ctx, name)) ?? value;
  }
}
