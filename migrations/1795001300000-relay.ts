import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the ledger was relayed, and how far each follower has come. */
export class Relay1795001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA relay');
    await runner.query(`
      CREATE TABLE relay.position (
        is_only boolean CONSTRAINT position_pk PRIMARY KEY DEFAULT true CONSTRAINT position_is_only_ck CHECK (is_only),
        cursor bigint NOT NULL DEFAULT 0,
        last bigint NOT NULL DEFAULT 0,
        previous bigint NOT NULL DEFAULT 0,
        made_at text NOT NULL DEFAULT '',
        sequence bigint NOT NULL DEFAULT 0
      )`);
    await runner.query('INSERT INTO relay.position DEFAULT VALUES');
    await runner.query(`
      CREATE TABLE relay.follower (
        name text CONSTRAINT follower_pk PRIMARY KEY,
        number bigint NOT NULL DEFAULT 0,
        moved_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA relay CASCADE');
  }
}
