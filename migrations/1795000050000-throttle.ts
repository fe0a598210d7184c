import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of the doors that anyone may knock at. Unlogged: after a crash everybody starts at zero, and nothing is lost. */
export class Throttle1795000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE platform.throttle (
        key text NOT NULL,
        minute bigint NOT NULL,
        hits integer NOT NULL,
        CONSTRAINT throttle_pk PRIMARY KEY (key)
      );
      CREATE INDEX throttle_minute_ix ON platform.throttle (minute);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.throttle;');
  }
}
