import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the register holds a demo notice is asked with every page of a portal that has none. */
export class DemoNotices1795001220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX notice_demo_ix ON public_register.notice (notice_id) WHERE is_demo;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX public_register.notice_demo_ix;');
  }
}
