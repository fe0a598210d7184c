import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that a person took out of a subscription's way: the record of what it never handled. */
export class EventsSetAside1795001280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_bus.set_aside (
        subscription text NOT NULL,
        number bigint NOT NULL,
        attempts integer NOT NULL,
        last_error text,
        reason text NOT NULL,
        set_aside_by text NOT NULL,
        set_aside_at timestamptz NOT NULL,
        CONSTRAINT set_aside_pk PRIMARY KEY (subscription, number)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_bus.set_aside');
  }
}
