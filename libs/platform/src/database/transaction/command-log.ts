import { AppError, type CommandKey, type Context } from '#kernel';
import { queryIn } from './transaction.js';

interface CommandRow {
  readonly body_hash: string;
  readonly result: unknown;
}

/**
 * Claims the key for this actor, or returns what the first sending of it returned.
 * Invariant: the row is inserted before the work starts, so a second sending waits on the unique key
 * until the first commits (and then answers from it) or rolls back (and then does the work itself).
 */
export async function claimCommand(ctx: Context, command: CommandKey): Promise<{ result: unknown } | null> {
  const claimed = await queryIn<{ key: string }>(
    ctx,
    `INSERT INTO platform.command (actor, key, body_hash) VALUES ($1, $2, $3)
     ON CONFLICT (actor, key) DO NOTHING RETURNING key`,
    [ctx.actor.id, command.key, command.bodyHash],
  );
  if (claimed.length === 1) return null;
  const [row] = await queryIn<CommandRow>(
    ctx,
    'SELECT body_hash, result FROM platform.command WHERE actor = $1 AND key = $2',
    [ctx.actor.id, command.key],
  );
  if (row?.body_hash === command.bodyHash) return { result: row.result };
  throw new AppError('PLATFORM.IDEMPOTENCY_KEY_REUSED', 'unprocessable', {
    zh: `Idempotency-Key“${command.key}”已用于另一请求；请换用新的键。`,
    en: `Idempotency-Key "${command.key}" was used for another request; send a new key.`,
  });
}

export async function completeCommand(ctx: Context, command: CommandKey, result: unknown): Promise<void> {
  await queryIn(ctx, 'UPDATE platform.command SET result = $3 WHERE actor = $1 AND key = $2', [
    ctx.actor.id,
    command.key,
    JSON.stringify(result ?? null),
  ]);
}
