import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is supervised, every name they were known by, and the dossier projected from the ledger. */
export class Subjects1795000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA subjects;
      CREATE TABLE subjects.subject (
        id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        name_normalised text COLLATE "C" NOT NULL,
        search_text text NOT NULL,
        search_grams text[] NOT NULL,
        code text COLLATE "C",
        code_flag text,
        identity_key text,
        division text,
        address text,
        citizen_id text,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT subject_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX subject_code_uq ON subjects.subject (code) WHERE code_flag IS NULL;
      CREATE INDEX subject_code_ix ON subjects.subject (code);
      CREATE UNIQUE INDEX subject_identity_key_uq ON subjects.subject (identity_key);
      CREATE INDEX subject_name_ix ON subjects.subject (name_normalised, id);
      CREATE INDEX subject_search_ix ON subjects.subject USING gin (search_grams);
      CREATE TABLE subjects.subject_name (
        subject_id uuid NOT NULL,
        name_normalised text NOT NULL,
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT subject_name_pk PRIMARY KEY (subject_id, name_normalised)
      );
      CREATE TABLE subjects.dossier_entry (
        event_id uuid NOT NULL,
        event_number bigint NOT NULL,
        subject_id uuid,
        occurred_on date NOT NULL,
        kind text NOT NULL,
        audience text NOT NULL,
        region text,
        organ_id uuid,
        other_organ_id uuid,
        record_id uuid NOT NULL,
        facts jsonb NOT NULL,
        CONSTRAINT dossier_entry_pk PRIMARY KEY (event_id)
      );
      CREATE INDEX dossier_entry_subject_ix ON subjects.dossier_entry (subject_id, occurred_on, event_number);
      CREATE INDEX dossier_entry_record_ix ON subjects.dossier_entry (record_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA subjects CASCADE;');
  }
}
