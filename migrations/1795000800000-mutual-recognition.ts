import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MutualRecognition1795000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA mutual_recognition;
      CREATE TABLE mutual_recognition.recognition (
        id uuid NOT NULL,
        result_id uuid NOT NULL,
        decision_no text NOT NULL,
        subject_id uuid NOT NULL,
        subject_name text NOT NULL,
        subject_code text,
        item_code text NOT NULL,
        item_name text NOT NULL,
        source_organ_id uuid NOT NULL,
        source_organ_name text NOT NULL,
        source_region text NOT NULL,
        decided_on date NOT NULL,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        region text NOT NULL,
        state text NOT NULL,
        recognition_type text,
        conditions text[] NOT NULL,
        condition_text text,
        reason_code text,
        reason text,
        offered_on date NOT NULL,
        due_on date,
        due_confirmed boolean,
        answered_on date,
        answered_by text,
        source_revoked_on date,
        reconsidered_on date,
        outcome text,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT recognition_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX recognition_result_organ_uq ON mutual_recognition.recognition (result_id, organ_id);
      CREATE INDEX recognition_organ_ix ON mutual_recognition.recognition (organ_id, offered_on DESC, id DESC);
      CREATE INDEX recognition_source_organ_ix
        ON mutual_recognition.recognition (source_organ_id, offered_on DESC, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA mutual_recognition CASCADE;');
  }
}
