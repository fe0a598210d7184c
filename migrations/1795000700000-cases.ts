import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases1795000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA cases;
      CREATE TABLE cases."case" (
        id uuid NOT NULL,
        case_no text NOT NULL,
        state text NOT NULL,
        lead_id uuid,
        lead_no text,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        region text NOT NULL,
        division text NOT NULL,
        subject_id uuid NOT NULL,
        subject_kind text NOT NULL,
        subject_name text NOT NULL,
        subject_code text,
        item_code text NOT NULL,
        item_name text NOT NULL,
        conduct text NOT NULL,
        act_from date NOT NULL,
        act_to date NOT NULL,
        discovered_on date NOT NULL,
        harm text,
        limitation_on date NOT NULL,
        officer_ids uuid[] NOT NULL,
        reviewer_ids uuid[] NOT NULL,
        filed_on date NOT NULL,
        decide_due_on date NOT NULL,
        extension_days integer NOT NULL,
        stops jsonb NOT NULL,
        due_code text,
        due_on date,
        proposal jsonb,
        notice jsonb,
        response jsonb,
        hearing jsonb,
        decision jsonb,
        service jsonb,
        payments jsonb NOT NULL,
        closed_on date,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT case_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX case_case_no_uq ON cases."case" (case_no);
      CREATE UNIQUE INDEX case_lead_uq ON cases."case" (lead_id) WHERE (lead_id IS NOT NULL);
      CREATE INDEX case_organ_ix ON cases."case" (organ_id, filed_on DESC, id DESC);
      CREATE INDEX case_officers_ix ON cases."case" USING gin (officer_ids);
      CREATE INDEX case_subject_ix ON cases."case" (subject_id);
      CREATE TABLE cases.step (
        case_id uuid NOT NULL,
        seq integer NOT NULL,
        act text NOT NULL,
        actor_id text NOT NULL,
        actor_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        took_place_on date NOT NULL,
        facts jsonb NOT NULL,
        CONSTRAINT step_pk PRIMARY KEY (case_id, seq)
      );
      CREATE FUNCTION cases.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Steps and evidence are only added: % is refused', TG_OP;
      END $$;
      CREATE TRIGGER step_append_only BEFORE UPDATE OR DELETE ON cases.step
        FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
      CREATE TABLE cases.evidence (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        collected_on date NOT NULL,
        officer_ids uuid[] NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes integer NOT NULL,
        sha256 text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT evidence_pk PRIMARY KEY (id)
      );
      CREATE INDEX evidence_case_ix ON cases.evidence (case_id, added_at);
      CREATE INDEX evidence_sha256_ix ON cases.evidence (sha256);
      CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON cases.evidence
        FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA cases CASCADE;');
  }
}
