import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Results1795000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA results;
      CREATE TABLE results.result (
        id uuid NOT NULL,
        origin text NOT NULL,
        case_id uuid,
        decision_no text NOT NULL,
        decision_no_normalised text NOT NULL,
        decision_key text NOT NULL,
        organ_id uuid,
        organ_name text NOT NULL,
        organ_code text NOT NULL,
        region text NOT NULL,
        subject_id uuid,
        subject_name text NOT NULL,
        subject_code text,
        item_code text,
        item_name text,
        conduct text NOT NULL,
        facts text NOT NULL,
        basis text NOT NULL,
        outcome text NOT NULL,
        penalty_kinds text[] NOT NULL,
        content text NOT NULL,
        fine_fen bigint NOT NULL,
        confiscated_fen bigint NOT NULL,
        band text,
        act_from date,
        act_to date,
        decided_on date,
        effective_on date,
        state text NOT NULL,
        reason_code text,
        reason text,
        revoked_on date,
        flags text[] NOT NULL,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        grams text[] NOT NULL,
        CONSTRAINT result_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX result_decision_key_uq ON results.result (decision_key);
      CREATE UNIQUE INDEX result_case_uq ON results.result (case_id) WHERE (case_id IS NOT NULL);
      CREATE INDEX result_subject_ix ON results.result (subject_id, item_code);
      CREATE INDEX result_subject_code_ix ON results.result (subject_code);
      CREATE INDEX result_decision_no_ix ON results.result (decision_no_normalised);
      CREATE INDEX result_by_day_ix ON results.result ((COALESCE(decided_on, DATE '1000-01-01')) DESC, id DESC);
      CREATE INDEX result_region_by_day_ix ON results.result (region, (COALESCE(decided_on, DATE '1000-01-01')) DESC, id DESC);
      CREATE INDEX result_grams_ix ON results.result USING gin (grams);
      CREATE TABLE results.act_claim (
        case_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        item_code text NOT NULL,
        item_name text NOT NULL,
        act_from date NOT NULL,
        act_to date NOT NULL,
        division text NOT NULL,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        filed_at timestamptz NOT NULL,
        released_at timestamptz,
        CONSTRAINT act_claim_pk PRIMARY KEY (case_id)
      );
      CREATE INDEX act_claim_subject_ix ON results.act_claim (subject_id, item_code);
      CREATE TABLE results.access_log (
        id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        actor_id text NOT NULL,
        organ_id uuid,
        purpose text NOT NULL,
        result_id uuid,
        asked jsonb NOT NULL,
        CONSTRAINT access_log_pk PRIMARY KEY (id)
      );
      CREATE INDEX access_log_actor_ix ON results.access_log (actor_id, asked_at);
      CREATE INDEX access_log_result_ix ON results.access_log (result_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA results CASCADE;');
  }
}
