import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subscription is one or more parts, each with a cursor; `split_into` is wanted once all stand at `halt_at`. */
export class PartitionedSubscriptions1795001290000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event_bus.subscription
        ADD COLUMN partition integer NOT NULL DEFAULT 0,
        ADD COLUMN partitions integer NOT NULL DEFAULT 1,
        ADD COLUMN split_into integer,
        ADD COLUMN halt_at bigint,
        ADD CONSTRAINT subscription_partition_ck CHECK (partition >= 0 AND partition < partitions),
        ADD CONSTRAINT subscription_split_ck CHECK ((split_into IS NULL) = (halt_at IS NULL)),
        DROP CONSTRAINT subscription_pk,
        ADD CONSTRAINT subscription_pk PRIMARY KEY (name, partition);
    `);
  }

  /** Back to one cursor each, at the event that every part has passed: parts ahead of it would be delivered twice. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM event_bus.subscription GROUP BY name HAVING min(cursor) <> max(cursor)) THEN
          RAISE EXCEPTION 'Join the parts of every subscription first: hujian ledger split NAME 1';
        END IF;
      END $$;
      DELETE FROM event_bus.subscription WHERE partition > 0;
      ALTER TABLE event_bus.subscription
        DROP CONSTRAINT subscription_pk,
        ADD CONSTRAINT subscription_pk PRIMARY KEY (name),
        DROP COLUMN partition, DROP COLUMN partitions, DROP COLUMN split_into, DROP COLUMN halt_at;
    `);
  }
}
