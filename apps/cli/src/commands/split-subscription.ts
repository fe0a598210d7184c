import { type Command, InvalidArgumentError } from 'commander';
import { SplitSubscription } from '#event-bus';
import { systemContext } from '#kernel';
import { type House } from '../house.js';

const ctx = systemContext('command-line', 'split-subscription');

/** `hujian ledger split NAME PARTS`: lets several processes share one subscription, or joins its parts again. */
export function addSplit(ledger: Command, house: House): void {
  ledger
    .command('split')
    .description(
      '将订阅分为若干分区，由多个进程并行处理 · split a subscription into parts that run side by side',
    )
    .argument('<name>', '订阅名称 · name of the subscription')
    .argument('<parts>', '分区数，1 为合并 · number of parts; 1 joins them', numberOf)
    .action(async (name: string, parts: number) => {
      const isDone = await house.open('hujian-split', (app) =>
        app.get(SplitSubscription).execute(ctx, name, parts),
      );
      process.stdout.write(
        isDone
          ? `${name}: ${String(parts)}\n`
          : `${name}：各分区到达同一事件后即分为 ${String(parts)} 个。\n${name}: ${String(parts)} as soon as its parts stand at one event.\n`,
      );
    });
}

function numberOf(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('应为整数 · a whole number');
}
