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
  const command = commandKey(request);
  const context: Context = {
    actor: actor ?? ANONYMOUS,
    correlation: randomUUID(),
    ...(command === null ? {} : { command }),
  };
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
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null));
  return { key, bodyHash: hash.update(headerOf(request, 'if-match') ?? '').digest('hex') };
}
