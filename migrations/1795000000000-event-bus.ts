import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, ledger, subscriptions; and the command log that makes every command happen once. */
export class EventBus1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA platform;
      CREATE TABLE platform.command (
        actor text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        result jsonb,
        received_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT command_pk PRIMARY KEY (actor, key)
      );
      CREATE TABLE platform.setting (
        name text NOT NULL,
        value jsonb NOT NULL,
        CONSTRAINT setting_pk PRIMARY KEY (name)
      );

      CREATE SCHEMA event_bus;
      CREATE TABLE event_bus.stream (
        stream text NOT NULL,
        version bigint NOT NULL,
        CONSTRAINT stream_pk PRIMARY KEY (stream)
      );
      CREATE TABLE event_bus.outbox (
        id bigint GENERATED ALWAYS AS IDENTITY,
        event_id uuid NOT NULL,
        type text NOT NULL,
        stream text NOT NULL,
        body bytea NOT NULL,
        salts bytea NOT NULL,
        leaf bytea NOT NULL,
        CONSTRAINT outbox_pk PRIMARY KEY (id)
      );
      CREATE TABLE event_bus.ledger (
        number bigint NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        stream text NOT NULL,
        body bytea NOT NULL,
        salts bytea NOT NULL,
        leaf bytea NOT NULL,
        CONSTRAINT ledger_pk PRIMARY KEY (number),
        CONSTRAINT ledger_event_id_uq UNIQUE (event_id),
        CONSTRAINT ledger_leaf_ck CHECK (octet_length(leaf) = 33)
      );
      CREATE INDEX ledger_stream_ix ON event_bus.ledger (stream, number);
      CREATE TABLE event_bus.ledger_head (
        one_row boolean NOT NULL DEFAULT true,
        number bigint NOT NULL,
        CONSTRAINT ledger_head_pk PRIMARY KEY (one_row),
        CONSTRAINT ledger_head_one_row_ck CHECK (one_row)
      );
      INSERT INTO event_bus.ledger_head (number) VALUES (0);
      CREATE FUNCTION event_bus.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
      END $$;
      CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON event_bus.ledger
        FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
      CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON event_bus.ledger
        FOR EACH STATEMENT EXECUTE FUNCTION event_bus.refuse_change();

      CREATE TABLE event_bus.subscription (
        name text NOT NULL,
        cursor bigint NOT NULL DEFAULT 0,
        moved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT subscription_pk PRIMARY KEY (name)
      );
      CREATE TABLE event_bus.parked (
        subscription text NOT NULL,
        number bigint NOT NULL,
        key text NOT NULL,
        attempts integer NOT NULL,
        last_error text,
        parked_at timestamptz NOT NULL DEFAULT now(),
        next_attempt_at timestamptz NOT NULL,
        dead_at timestamptz,
        CONSTRAINT parked_pk PRIMARY KEY (subscription, number)
      );
      CREATE INDEX parked_key_ix ON event_bus.parked (subscription, key, number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA event_bus CASCADE; DROP SCHEMA platform CASCADE;');
  }
}
