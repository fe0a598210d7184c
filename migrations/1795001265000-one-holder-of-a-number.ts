import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An enforcement certificate names one officer at a time, a document prefix one organ. */
export class OneHolderOfANumber1795001265000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX officer_certificate_no_uq ON identity.officer (certificate_no) WHERE is_active;
      CREATE UNIQUE INDEX organ_number_prefix_uq ON identity.organ (number_prefix);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX identity.organ_number_prefix_uq;
      DROP INDEX identity.officer_certificate_no_uq;
    `);
  }
}
