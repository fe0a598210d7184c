import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case hears that its result fell, and is found by it. */
export class TheCaseOfAResult1795001295000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE UNIQUE INDEX case_result_uq ON cases."case" ((decision ->> 'resultId'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cases.case_result_uq');
  }
}
