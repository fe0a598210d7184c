import { createHash, randomUUID } from 'node:crypto';
import { type Actor, AppError, type CommandKey, type Context } from '#kernel';

/** The parts of a request this platform reads; Fastify's request has them all. */
export interface HttpExchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: unknown;
  hujianContext?: Context;
}

const ANONYMOUS: Actor = {
  kind: 'public',
  id: 'anonymous',
  name: 'public',
  organ: null,
  region: null,
  roles: [],
};

/** Called once per request, by the guard that knows who asks. */
export function bindActor(request: HttpExchange, actor: Actor | null): Context {
  const known: Context = { actor: actor ?? ANONYMOUS, correlation: randomUUID() };
  // Stands even when the key is refused: the answer to that refusal asks for the correlation, too.
  request.hujianContext = known;
  const command = commandKey(request);
  const context: Context = command === null ? known : { ...known, command };
  request.hujianContext = context;
  return context;
}

export function contextOf(request: HttpExchange): Context {
  return request.hujianContext ?? bindActor(request, null);
}

export function headerOf(request: HttpExchange, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function commandKey(request: HttpExchange): CommandKey | null {
  const key = headerOf(request, 'idempotency-key');
  if (key === null || request.method === 'GET' || request.method === 'HEAD') return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    const sentence = {
      zh: 'Idempotency-Key 应为 1–200 个可见 ASCII 字符。',
      en: 'Idempotency-Key takes 1 to 200 visible ASCII characters.',
    };
    throw new AppError('PLATFORM.IDEMPOTENCY_KEY', 'invalid', sentence, {
      faults: [{ field: 'Idempotency-Key', code: 'format', sentence }],
    });
  }
  return { key, bodyHash: bodyHash(request) };
}

/**
 * What was sent, but not on which version: who sends a command again may meanwhile have read its own change. The body
 * of a form is not read yet when this is asked; its length stands for it.
 */
function bodyHash(request: HttpExchange): string {
  const body =
    request.body === undefined || request.body === null ? headerOf(request, 'content-length') : request.body;
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(body))
    .digest('hex');
}
