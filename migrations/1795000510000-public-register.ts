import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that the portal can see. A projection: nothing here is true by itself, and all of it can be rebuilt. */
export class PublicRegister1795000510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA public_register;
      CREATE TABLE public_register.notice (
        notice_id uuid NOT NULL,
        notice_no text NOT NULL,
        state text NOT NULL,
        kind text NOT NULL,
        region text NOT NULL,
        organ_name text NOT NULL,
        published_on date NOT NULL,
        published_until date NOT NULL,
        is_demo boolean NOT NULL,
        ledger_number bigint NOT NULL,
        last_number bigint NOT NULL,
        changed_on date NOT NULL,
        reason_code text,
        reason text,
        party_name text,
        party_code text,
        decision_no text,
        conduct text,
        facts text,
        basis text,
        penalty_kinds text[] NOT NULL,
        content text,
        fine_fen bigint,
        confiscated_fen bigint,
        organ_code text,
        division text,
        decided_on date,
        severity text,
        search_text text NOT NULL,
        bigrams text[] NOT NULL,
        CONSTRAINT notice_pk PRIMARY KEY (notice_id),
        CONSTRAINT notice_tombstone_ck CHECK (
          state IN ('PUBLISHED', 'ANNOTATED')
          OR (party_name IS NULL AND party_code IS NULL AND decision_no IS NULL AND facts IS NULL AND content IS NULL
              AND search_text = '' AND bigrams = '{}')
        )
      );
      CREATE UNIQUE INDEX notice_notice_no_uq ON public_register.notice (notice_no);
      CREATE INDEX notice_date_ix ON public_register.notice (published_on DESC, notice_id DESC)
        WHERE state IN ('PUBLISHED', 'ANNOTATED');
      CREATE INDEX notice_region_ix ON public_register.notice (region, published_on DESC, notice_id DESC)
        WHERE state IN ('PUBLISHED', 'ANNOTATED');
      CREATE INDEX notice_party_ix ON public_register.notice (party_code, published_on DESC, notice_id DESC)
        WHERE party_code IS NOT NULL;
      CREATE INDEX notice_bigrams_ix ON public_register.notice USING gin (bigrams) WITH (fastupdate = off);
      CREATE TABLE public_register.bigram (
        bigram text COLLATE "C" NOT NULL,
        notices bigint NOT NULL,
        CONSTRAINT bigram_pk PRIMARY KEY (bigram)
      );
      CREATE TABLE public_register.head (
        singleton boolean NOT NULL DEFAULT true,
        notices bigint NOT NULL DEFAULT 0,
        ledger_number bigint NOT NULL DEFAULT 0,
        CONSTRAINT head_pk PRIMARY KEY (singleton),
        CONSTRAINT head_singleton_ck CHECK (singleton)
      );
      INSERT INTO public_register.head DEFAULT VALUES;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA public_register CASCADE;');
  }
}
