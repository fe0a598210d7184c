import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Publication1795000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA publication;
      CREATE TABLE publication.notice (
        id uuid NOT NULL,
        state text NOT NULL,
        notice_no text,
        result_id uuid NOT NULL,
        case_id uuid NOT NULL,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        organ_code text NOT NULL,
        region text NOT NULL,
        division text NOT NULL,
        party_code text,
        decision_no text NOT NULL,
        item_code text NOT NULL,
        original jsonb NOT NULL,
        masked jsonb NOT NULL,
        marks jsonb NOT NULL,
        penalty_kinds text[] NOT NULL,
        fine_fen bigint NOT NULL,
        confiscated_fen bigint NOT NULL,
        decided_on date NOT NULL,
        decided_by text NOT NULL,
        ruling jsonb NOT NULL,
        exemption_code text,
        due_on date NOT NULL,
        served_on date,
        published_on date,
        published_until date,
        approved_by text,
        reason_code text,
        reason text,
        ended_on date,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT notice_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX notice_result_uq ON publication.notice (result_id);
      CREATE UNIQUE INDEX notice_notice_no_uq ON publication.notice (notice_no);
      CREATE INDEX notice_queue_ix ON publication.notice (organ_id, due_on, id);
      CREATE INDEX notice_until_ix ON publication.notice (published_until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA publication CASCADE;');
  }
}
