import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Oversight1795001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA oversight;
      CREATE TABLE oversight.clock (
        id uuid NOT NULL,
        code text NOT NULL,
        record_kind text NOT NULL,
        record_id uuid NOT NULL,
        matter_id uuid,
        organ_id uuid NOT NULL,
        subject_id uuid,
        started_on date NOT NULL,
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        provisional boolean NOT NULL,
        explanation jsonb NOT NULL,
        basis jsonb NOT NULL,
        confirmed boolean NOT NULL,
        state text NOT NULL,
        started_event bigint NOT NULL,
        ended_event bigint,
        ended_on date,
        CONSTRAINT clock_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX clock_start_uq ON oversight.clock (code, record_id, started_event);
      CREATE INDEX clock_record_ix ON oversight.clock (record_id);
      CREATE INDEX clock_matter_ix ON oversight.clock (matter_id);
      CREATE INDEX clock_due_ix ON oversight.clock (organ_id, due_at, id) WHERE state = 'RUNNING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA oversight CASCADE;');
  }
}
