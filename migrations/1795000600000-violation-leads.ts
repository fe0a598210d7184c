import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ViolationLeads1795000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA violation_leads;
      CREATE TABLE violation_leads.lead (
        id uuid NOT NULL,
        lead_no text NOT NULL,
        source text NOT NULL,
        state text NOT NULL,
        organ_id uuid NOT NULL,
        organ_name text NOT NULL,
        sender_organ_id uuid,
        region text NOT NULL,
        division text NOT NULL,
        place text,
        subject_id uuid,
        subject_name text,
        subject_code text,
        item_code text,
        item_name text,
        conduct text NOT NULL,
        act_from date,
        act_to date,
        received_on date NOT NULL,
        due_on date NOT NULL,
        reason_code text,
        reason text,
        case_id uuid,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT lead_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX lead_lead_no_uq ON violation_leads.lead (lead_no);
      CREATE INDEX lead_organ_ix ON violation_leads.lead (organ_id, received_on DESC, id DESC);
      CREATE INDEX lead_sender_ix ON violation_leads.lead (sender_organ_id, received_on DESC, id DESC);
      CREATE INDEX lead_subject_ix ON violation_leads.lead (subject_id);
      CREATE TABLE violation_leads.transfer (
        id uuid NOT NULL,
        lead_id uuid NOT NULL,
        from_organ_id uuid NOT NULL,
        to_organ_id uuid NOT NULL,
        note text NOT NULL,
        sent_at timestamptz NOT NULL,
        answer text,
        answer_code text,
        answer_note text,
        answered_at timestamptz,
        CONSTRAINT transfer_pk PRIMARY KEY (id)
      );
      CREATE INDEX transfer_lead_ix ON violation_leads.transfer (lead_id, sent_at);
      CREATE TABLE violation_leads.report (
        query_code_hash text NOT NULL,
        lead_id uuid NOT NULL,
        reporter text,
        received_at timestamptz NOT NULL,
        CONSTRAINT report_pk PRIMARY KEY (query_code_hash)
      );
      CREATE UNIQUE INDEX report_lead_uq ON violation_leads.report (lead_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA violation_leads CASCADE;');
  }
}
