import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JointLists1795001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA joint_lists;
      CREATE TABLE joint_lists.entry (
        id uuid NOT NULL,
        entry_no text,
        list text NOT NULL,
        state text NOT NULL,
        subject_id uuid NOT NULL,
        subject_name text NOT NULL,
        subject_code text,
        result_id uuid NOT NULL,
        decision_no text NOT NULL,
        decided_on date NOT NULL,
        item_code text NOT NULL,
        item_name text NOT NULL,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        region text NOT NULL,
        ground text NOT NULL,
        ground_confirmed boolean NOT NULL,
        rules text[] NOT NULL,
        opened_on date NOT NULL,
        entered_on date,
        until_on date,
        early_from_on date,
        term_confirmed boolean,
        closed_on date,
        decided_by text,
        reason_code text,
        reason text,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT entry_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX entry_list_result_uq ON joint_lists.entry (list, result_id);
      CREATE UNIQUE INDEX entry_entry_no_uq ON joint_lists.entry (entry_no);
      CREATE INDEX entry_result_ix ON joint_lists.entry (result_id);
      CREATE INDEX entry_opened_ix ON joint_lists.entry (opened_on DESC, id DESC);
      CREATE INDEX entry_subject_ix ON joint_lists.entry (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA joint_lists CASCADE;');
  }
}
