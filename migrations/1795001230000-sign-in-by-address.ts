import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failures count per account and address, so that a stranger cannot keep an officer out; CSRF tokens are derived. */
export class SignInByAddress1795001230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.sign_in (
        officer_id uuid NOT NULL,
        address text NOT NULL,
        failed_attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        failed_at timestamptz,
        locked_until timestamptz,
        succeeded_at timestamptz,
        CONSTRAINT sign_in_pk PRIMARY KEY (officer_id, address)
      );
      ALTER TABLE identity.officer DROP COLUMN failed_attempts, DROP COLUMN locked_until;
      ALTER TABLE identity.session DROP COLUMN csrf_token;
    `);
  }

  /** Sessions cannot be given back a token that was never stored: everybody signs in again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM identity.session;
      ALTER TABLE identity.session ADD COLUMN csrf_token text NOT NULL;
      ALTER TABLE identity.officer ADD COLUMN failed_attempts integer NOT NULL DEFAULT 0;
      ALTER TABLE identity.officer ADD COLUMN locked_until timestamptz;
      DROP TABLE identity.sign_in;
    `);
  }
}
