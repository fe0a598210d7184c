import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a notice's proof file shows. It goes with the notice. */
export class NoticeDisclosure1795001210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE public_register.notice ADD COLUMN disclosure bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE public_register.notice DROP COLUMN disclosure');
  }
}
