import { ImportRecords, type Profile, PROFILES, reportPathOf, sumsAgree } from '#record-import';
import { Option, type Command } from 'commander';
import { type House, interruption } from '../house.js';
import { progressBar, summaryText } from '../progress.js';

interface Options {
  readonly profile?: Profile;
  readonly report?: string;
}

const INTERRUPTED = 130;

/** `hujian import FILE`: takes in decisions of other systems. Interrupted, it goes on when it is run again. */
export function addImport(program: Command, house: House): void {
  program
    .command('import')
    .description('导入其他系统的处罚决定 · take in decisions of other systems (docs/import.md)')
    .argument('<file>', 'CSV')
    .addOption(new Option('--profile <profile>', '布局 · layout').choices(PROFILES))
    .option('--report <file>', '需处理的行写入此文件 · where rows go that need a person')
    .action(async (path: string, { profile, report }: Options) => {
      process.exitCode = await house.open('hujian-import', async (app) => {
        const progress = progressBar();
        const reportPath = report ?? reportPathOf(path);
        try {
          const summary = await app.get(ImportRecords).execute({
            path,
            profile: profile ?? null,
            reportPath,
            signal: interruption(),
            onProgress: progress.show,
          });
          progress.end();
          process.stdout.write(summaryText(summary, sumsAgree(summary.counts)));
          return summary.isInterrupted ? INTERRUPTED : 0;
        } finally {
          progress.end();
        }
      });
    });
}
