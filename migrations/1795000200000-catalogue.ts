import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds which domain, and the text of the law. The curated standard itself lives in files and in memory. */
export class Catalogue1795000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA catalogue;
      CREATE TABLE catalogue.authority (
        organ_id uuid NOT NULL,
        domain text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT authority_pk PRIMARY KEY (organ_id, domain, valid_from)
      );
      CREATE INDEX authority_domain_ix ON catalogue.authority (domain, valid_from);
      CREATE TABLE catalogue.provision (
        id text COLLATE "C" NOT NULL,
        law text NOT NULL,
        article text NOT NULL,
        level text NOT NULL,
        region text NOT NULL,
        effective_from date,
        repealed_from date,
        repealed_by text,
        kinds text[] NOT NULL,
        text text NOT NULL,
        source text NOT NULL,
        grams text[] NOT NULL,
        CONSTRAINT provision_pk PRIMARY KEY (id)
      );
      CREATE INDEX provision_grams_ix ON catalogue.provision USING gin (grams);
      CREATE TABLE catalogue.loaded_file (
        name text NOT NULL,
        sha256 text NOT NULL,
        loaded_at timestamptz NOT NULL,
        CONSTRAINT loaded_file_pk PRIMARY KEY (name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA catalogue CASCADE;');
  }
}
