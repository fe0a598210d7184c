import { writeFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { EVENT_TYPES } from '#composition';
import { DiscloseEvents, formatProof, Ledger, PublicLog } from '#event-bus';
import { AppError, isId, systemContext } from '#kernel';
import { type House } from '../house.js';

const ctx = systemContext('command-line', 'ledger-prove');

/** `hujian ledger prove ID`: a proof file for one event, which shows its public fields and nothing else. */
export function addProve(ledger: Command, house: House): void {
  ledger
    .command('prove')
    .description('为一个事件出具存证文件 · make the proof file of one event')
    .argument('<event>', '事件编号 · id of the event (UUID)')
    .option('--out <file>', '写入此文件 · where to write it (ID.tlog-proof)')
    .action(async (id: string, { out }: { readonly out?: string }) => {
      const path = out ?? `${id}.tlog-proof`;
      const text = await house.open('hujian-prove', async (app) => {
        const number = isId(id) ? await app.get(Ledger).numberOf(id) : null;
        const [event] = number === null ? [] : await app.get(Ledger).readNumbers(ctx, [number]);
        const type = EVENT_TYPES.find((known) => known.name === event?.type);
        if (event === undefined || type === undefined) throw unknownEvent(id);
        const shown = await app.get(DiscloseEvents).execute(ctx, type, [event.number]);
        const proof = await app.get(PublicLog).prove(BigInt(event.number), shown.get(event.number) ?? null);
        if (proof === null) throw notSealed(id);
        return formatProof(proof);
      });
      await writeFile(path, text);
      process.stdout.write(`${path}\n`);
    });
}

function unknownEvent(id: string): AppError {
  return new AppError('CLI.UNKNOWN_EVENT', 'not-found', {
    zh: `账本中没有编号为 ${id} 的事件。`,
    en: `The ledger holds no event with the id ${id}.`,
  });
}

function notSealed(id: string): AppError {
  return new AppError('CLI.NOT_SEALED', 'unavailable', {
    zh: `事件 ${id} 尚未封存；持有密钥的进程运行后稍候再试。`,
    en: `Event ${id} is not sealed yet; try again once a process that holds a key is running.`,
  });
}
