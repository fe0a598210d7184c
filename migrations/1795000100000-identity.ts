import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;
      CREATE TABLE identity.organ (
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        region text NOT NULL,
        division text NOT NULL,
        system text NOT NULL,
        superior_id uuid,
        number_prefix text NOT NULL,
        is_demo boolean NOT NULL,
        CONSTRAINT organ_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX organ_code_uq ON identity.organ (code);
      CREATE TABLE identity.officer (
        id uuid NOT NULL,
        username text NOT NULL,
        name text NOT NULL,
        organ_id uuid NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        certificate_no text,
        certificate_from date,
        certificate_to date,
        is_active boolean NOT NULL DEFAULT true,
        failed_attempts integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        CONSTRAINT officer_pk PRIMARY KEY (id)
      );
      CREATE UNIQUE INDEX officer_username_uq ON identity.officer (username);
      CREATE INDEX officer_organ_ix ON identity.officer (organ_id);
      CREATE TABLE identity.session (
        token_hash text NOT NULL,
        officer_id uuid NOT NULL,
        csrf_token text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_pk PRIMARY KEY (token_hash)
      );
      CREATE INDEX session_expires_at_ix ON identity.session (expires_at);
      CREATE TABLE identity.api_client (
        id uuid NOT NULL,
        name text NOT NULL,
        organ_id uuid,
        secret_hash text NOT NULL,
        roles text[] NOT NULL,
        CONSTRAINT api_client_pk PRIMARY KEY (id)
      );
      CREATE TABLE identity.document_sequence (
        organ_id uuid NOT NULL,
        kind text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        CONSTRAINT document_sequence_pk PRIMARY KEY (organ_id, kind, year)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE;');
  }
}
