import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { checkProofFile, parseVerifierKey, type ProofVerdict, type VerifierKey } from '#event-bus';
import { AppError } from '#kernel';

const REFUSED = 2;

/** `hujian ledger check FILE --key KEY`: needs neither a node nor the network. */
export function addCheck(ledger: Command): void {
  ledger
    .command('check')
    .description('离线核验存证文件 · check a proof file offline')
    .argument('<file>', '.tlog-proof')
    .requiredOption(
      '--key <key...>',
      '信任的账本公钥 · keys of the ledger that you trust (hujian ledger keys)',
    )
    .action(async (path: string, { key }: { readonly key: readonly string[] }) => {
      const verdict = checkProofFile(await textOf(path), key.map(keyOf));
      process.stdout.write(sentenceOf(verdict));
      process.exitCode = verdict.holds ? 0 : REFUSED;
    });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new AppError('CLI.FILE_UNREADABLE', 'invalid', {
      zh: `无法读取文件 ${path}（${reason}）。`,
      en: `The file ${path} cannot be read (${reason}).`,
    });
  }
}

function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (key !== null) return key;
  throw new AppError('CLI.NOT_A_KEY', 'invalid', {
    zh: `--key ${text} 不是公钥，应为 名称+编号+base64。`,
    en: `--key ${text} is no verifier key; it takes name+id+base64.`,
  });
}

const REASONS = {
  'not-a-proof': '不是存证文件 · this is no proof file',
  'no-disclosure': '没有可核验的内容 · it shows no fields of an event',
  'not-in-log':
    '内容与签名的检查点不符，或检查点不是所信公钥签发的 · what it shows is not in the log, or no trusted key signed its checkpoint',
} as const;

function sentenceOf(verdict: ProofVerdict): string {
  if (!verdict.holds) return `✘ ${REASONS[verdict.reason]}\n`;
  const { number, checkpoint, fields } = verdict;
  const lines = fields.map(({ pointer, value }) => `  ${pointer}  ${JSON.stringify(value)}`);
  return [
    `✔ 收录于 ${checkpoint.origin} 第 ${String(number)} 条 · entry ${String(number)} of ${checkpoint.origin}, under a checkpoint of ${String(checkpoint.size)}`,
    ...lines,
    '',
  ].join('\n');
}
