import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An imported record tells the day of its decision, not of its service: it had been given the one for the other. */
export class RecordsWithoutServiceDay1795001260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE results.result SET effective_on = NULL WHERE origin <> 'CASE' AND effective_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE results.result SET effective_on = decided_on WHERE origin <> 'CASE' AND decided_on IS NOT NULL;
    `);
  }
}
