import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger takes one kind of change: fields erased, everything else as it was. */
export class Erasure1795001240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION event_bus.refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number, NEW.event_id, NEW.type, NEW.stream, NEW.leaf) IS NOT DISTINCT FROM
           (OLD.number, OLD.event_id, OLD.type, OLD.stream, OLD.leaf)
           AND NEW.erased @> coalesce(OLD.erased, '{}') AND cardinality(NEW.erased) > coalesce(cardinality(OLD.erased), 0)
           AND octet_length(NEW.body) < octet_length(OLD.body) AND octet_length(NEW.salts) = octet_length(OLD.salts)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
      END $$;
      DROP TRIGGER ledger_append_only ON event_bus.ledger;
      CREATE TRIGGER ledger_no_update BEFORE UPDATE ON event_bus.ledger
        FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_all_but_erasure();
      CREATE TRIGGER ledger_no_delete BEFORE DELETE ON event_bus.ledger
        FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER ledger_no_delete ON event_bus.ledger;
      DROP TRIGGER ledger_no_update ON event_bus.ledger;
      DROP FUNCTION event_bus.refuse_all_but_erasure;
      CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON event_bus.ledger
        FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
    `);
  }
}
