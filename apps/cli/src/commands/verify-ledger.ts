import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { type Command } from 'commander';
import { type Verification, VerifyLedger } from '#event-bus';
import { type House, interruption } from '../house.js';
import { VerificationPlace } from '../verification-place.js';

const BROKEN = 2;
const INTERRUPTED = 130;

/** `hujian ledger verify`: exit code 0 when all is in order, 2 at a fault, 130 when interrupted. */
export function addVerify(ledger: Command, house: House): void {
  ledger
    .command('verify')
    .description('重算全部叶、瓦片、根和签名 · derive every leaf, tile, root and signature again')
    .option('--from-start', '不从上次中断处继续 · do not go on where the last run was interrupted')
    .action(async ({ fromStart }: { readonly fromStart?: true }) => {
      process.exitCode = await house.open('hujian-verify', async (app, dataDirectory) => {
        const place = new VerificationPlace(join(dataDirectory, 'ledger-verification.json'));
        const from = fromStart === true ? null : await place.read();
        const bar = new SingleBar({
          format: '  {bar} {percentage} %  {value}/{total}  剩余 remaining {eta_formatted}',
          hideCursor: true,
        });
        const onProgress = (done: bigint, of: bigint): void => {
          if (bar.isActive) bar.update(Number(done));
          else bar.start(Number(of), Number(done));
        };
        const order = { signal: interruption(), onProgress, ...(from === null ? {} : { from }) };
        const found = await app.get(VerifyLedger).execute(order);
        bar.stop();
        await place.keep(found.interruptedAt);
        process.stdout.write(`${textOf(found)}\n`);
        return codeOf(found);
      });
    });
}

function codeOf({ fault, interruptedAt }: Verification): number {
  if (fault !== null) return BROKEN;
  return interruptedAt === null ? 0 : INTERRUPTED;
}

function textOf({ fault, interruptedAt, verified, sealed }: Verification): string {
  const counts = `${String(verified)} 条，其中 ${String(sealed)} 条已封存 · ${String(verified)} events, ${String(sealed)} of them sealed`;
  if (fault !== null)
    return `✘ 账本有误 · the ledger is broken: ${fault}\n  此前无误 · in order up to there: ${counts}`;
  if (interruptedAt !== null)
    return `已中断，再次运行即可继续 · interrupted; run it again to go on: ${counts}`;
  return `✔ 账本无误 · the ledger is in order: ${counts}`;
}
