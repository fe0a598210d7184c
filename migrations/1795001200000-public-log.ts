import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seal of the ledger: nothing in this schema says more than the ledger's length, so everybody may read it. */
export class PublicLog1795001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA public_log;
      CREATE TABLE public_log.tile (
        level smallint NOT NULL,
        index bigint NOT NULL,
        hashes bytea NOT NULL,
        CONSTRAINT tile_pk PRIMARY KEY (level, index),
        CONSTRAINT tile_hashes_ck CHECK (octet_length(hashes) % 32 = 0 AND octet_length(hashes) BETWEEN 32 AND 8192)
      );
      ALTER TABLE public_log.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
      CREATE TABLE public_log.checkpoint (
        size bigint NOT NULL,
        note text NOT NULL,
        CONSTRAINT checkpoint_pk PRIMARY KEY (size)
      );
      CREATE TABLE public_log.signing_key (
        id text NOT NULL,
        verifier_key text NOT NULL,
        is_retired boolean NOT NULL DEFAULT false,
        CONSTRAINT signing_key_pk PRIMARY KEY (id),
        CONSTRAINT signing_key_id_ck CHECK (id ~ '^[0-9a-f]{8}$')
      );
      ALTER TABLE event_bus.ledger ADD COLUMN erased text[];
      CREATE VIEW public_log.entry AS
        SELECT number, leaf FROM event_bus.ledger
         WHERE number <= (SELECT coalesce(max(size), 0) FROM public_log.checkpoint);
      CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE ON public_log.checkpoint
        FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
      CREATE TRIGGER checkpoint_no_truncate BEFORE TRUNCATE ON public_log.checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION event_bus.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA public_log CASCADE; ALTER TABLE event_bus.ledger DROP COLUMN erased');
  }
}
