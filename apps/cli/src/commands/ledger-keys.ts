import { type Command } from 'commander';
import { formatVerifierKey, PublicLogRepository, SigningKeys } from '#event-bus';
import { systemContext } from '#kernel';
import { type House } from '../house.js';

const ctx = systemContext('command-line', 'ledger-keys');

/** `hujian ledger keys`, `introduce-key`, `retire-key ID`: who may sign checkpoints, and the rotation of keys. */
export function addKeys(ledger: Command, house: House): void {
  ledger
    .command('keys')
    .description('列出账本公钥 · list the keys of this ledger')
    .action(async () => {
      const keys = await house.open('hujian-keys', (app) => app.get(PublicLogRepository).keys());
      for (const { verifierKey, isRetired } of keys)
        process.stdout.write(`${verifierKey}${isRetired ? '  已停用 · retired' : ''}\n`);
    });
  ledger
    .command('introduce-key')
    .description('启用新密钥，与现有密钥共同签发 · begin a rotation: a new key signs beside the others')
    .action(async () => {
      const key = await house.open('hujian-keys', (app) => app.get(SigningKeys).introduce(ctx));
      process.stdout.write(`${formatVerifierKey(key)}\n`);
    });
  ledger
    .command('retire-key')
    .description('停用密钥 · end a rotation: the key signs nothing more')
    .argument('<id>', '密钥编号 · id of the key, eight hexadecimal digits')
    .action((id: string) => house.open('hujian-keys', (app) => app.get(SigningKeys).retire(ctx, id)));
}
