import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register is taken away whole by place of publication, and followed by place of the last change. */
export class ChangesOfTheRegister1795001310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE UNIQUE INDEX notice_last_number_uq ON public_register.notice (last_number)');
    await runner.query(
      'CREATE UNIQUE INDEX notice_ledger_number_uq ON public_register.notice (ledger_number) INCLUDE (last_number)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX public_register.notice_ledger_number_uq');
    await runner.query('DROP INDEX public_register.notice_last_number_uq');
  }
}
