import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreditRisk1795000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA credit_risk;
      CREATE TABLE credit_risk.signal (
        event_id uuid NOT NULL,
        event_number bigint NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        about_id uuid NOT NULL,
        happened_on date NOT NULL,
        result jsonb,
        listing jsonb,
        CONSTRAINT signal_pk PRIMARY KEY (event_id)
      );
      CREATE INDEX signal_subject_ix ON credit_risk.signal (subject_id, event_number);
      CREATE TABLE credit_risk.assessment (
        id uuid NOT NULL,
        subject_id uuid NOT NULL,
        risk_class text NOT NULL,
        score integer NOT NULL,
        model text NOT NULL,
        model_hash text NOT NULL,
        as_of date NOT NULL,
        caused_by_event uuid NOT NULL,
        caused_by_number bigint NOT NULL,
        CONSTRAINT assessment_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX assessment_subject_event_uq ON credit_risk.assessment (subject_id, caused_by_number);
      CREATE TABLE credit_risk.contribution (
        assessment_id uuid NOT NULL,
        place integer NOT NULL,
        kind text NOT NULL,
        event_id uuid,
        event_number bigint,
        about_id uuid,
        since_on date,
        base integer NOT NULL,
        left_permille integer NOT NULL,
        points integer NOT NULL,
        factors jsonb NOT NULL,
        sentence_zh text NOT NULL,
        sentence_en text NOT NULL,
        CONSTRAINT contribution_pk PRIMARY KEY (assessment_id, place)
      );
      CREATE TABLE credit_risk.standing (
        subject_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        CONSTRAINT standing_pk PRIMARY KEY (subject_id)
      );
      CREATE TABLE credit_risk.class_period (
        subject_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        risk_class text NOT NULL,
        CONSTRAINT class_period_pk PRIMARY KEY (subject_id, from_on)
      );
      CREATE INDEX class_period_class_ix ON credit_risk.class_period (risk_class, from_on DESC, subject_id DESC);
      CREATE INDEX class_period_from_ix ON credit_risk.class_period (from_on);
      CREATE FUNCTION credit_risk.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Signals and assessments are only added: % is refused', TG_OP;
      END $$;
      CREATE TRIGGER signal_append_only BEFORE UPDATE OR DELETE ON credit_risk.signal
        FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
      CREATE TRIGGER assessment_append_only BEFORE UPDATE OR DELETE ON credit_risk.assessment
        FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
      CREATE TRIGGER contribution_append_only BEFORE UPDATE OR DELETE ON credit_risk.contribution
        FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA credit_risk CASCADE;');
  }
}
