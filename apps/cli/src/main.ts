import 'reflect-metadata';
import { Command } from 'commander';
import { AppError } from '#kernel';
import { addCheck } from './commands/check-proof.js';
import { addFollow } from './commands/follow-relay.js';
import { addImport } from './commands/import-records.js';
import { addKeys } from './commands/ledger-keys.js';
import { addProve } from './commands/prove-event.js';
import { addSplit } from './commands/split-subscription.js';
import { addVerify } from './commands/verify-ledger.js';
import { House } from './house.js';

/** The command line beside a running node. Exit code 0: done; 1: failed; each command names others of its own. */
const program = new Command('hujian').description('互鉴 Hujian').showHelpAfterError();
const house = new House(process.env);
addImport(program, house);
const ledger = program.command('ledger').description('账本 · the ledger (docs/ledger.md)');
addVerify(ledger, house);
addProve(ledger, house);
addCheck(ledger);
addKeys(ledger, house);
addSplit(ledger, house);
addFollow(program.command('relay').description('转发 · the relay to NATS (docs/ledger.md)'), house);

function say(error: unknown): void {
  const lines =
    error instanceof AppError
      ? [error.sentence.zh, error.sentence.en]
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  say(error);
  process.exitCode = 1;
}
