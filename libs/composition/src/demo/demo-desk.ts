import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiDocument } from '../describe-api.js';
import { type Account } from '../first-start/accounts.js';

interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
  readonly until: number;
}

/** Sign-ins of a replayed day end with it: the clock of the replay jumps by days. */
const SESSION_MS = 11 * 3_600_000;

export interface Sending {
  readonly id?: string;
  readonly body?: object;
  readonly version?: number;
  /** A file goes as a form; `body` then holds its other fields. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** The officers of the demo at their desks: each act is an ordinary request of the public API, sent in process. */
export class DemoDesk {
  private readonly sessions = new Map<string, Session>();

  private readonly paths: ReadonlyMap<string, string>;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly accounts: readonly Account[],
    private readonly now: () => Date,
  ) {
    this.paths = operationPaths(app);
  }

  async get<Body>(username: string, path: string): Promise<Body> {
    const { cookie } = await this.session(username);
    const answer = await this.app.inject({ method: 'GET', url: path, headers: { cookie } });
    return read(answer, `${username} GET ${path}`) as Body;
  }

  /**
   * A command by its operationId, on the record `id` where it has one. `key` names the act for ever: sent again after a
   * start that was cut short, it answers as it did.
   */
  async command<Body>(username: string, operation: string, key: string, sending: Sending = {}): Promise<Body> {
    const path = (this.paths.get(operation) ?? `/no-such-operation/${operation}`).replace('{id}', sending.id ?? '');
    const { cookie, csrfToken } = await this.session(username);
    const { body = {}, version, file } = sending;
    const form = file === undefined ? null : formOf(body, file);
    const answer = await this.app.inject({
      method: 'POST',
      url: path,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        'idempotency-key': key,
        ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
        ...(form === null ? {} : { 'content-type': form.type }),
      },
      payload: form === null ? body : form.bytes,
    });
    return read(answer, `${username} ${operation} ${JSON.stringify(body)}`) as Body;
  }

  private async session(username: string): Promise<Session> {
    const known = this.sessions.get(username);
    const now = this.now().getTime();
    if (known !== undefined && known.until > now) return known;
    const password = this.accounts.find((account) => account.username === username)?.password ?? '';
    const answer = await this.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
    const { csrfToken } = read(answer, `${username} signs in`) as { csrfToken: string };
    const [cookie = ''] = String(answer.headers['set-cookie']).split(';');
    const session = { cookie, csrfToken, until: now + SESSION_MS };
    this.sessions.set(username, session);
    return session;
  }
}

function operationPaths(app: NestFastifyApplication): ReadonlyMap<string, string> {
  const entries = Object.entries(apiDocument(app).paths).flatMap(([path, methods]) =>
    Object.values(methods as Record<string, { operationId?: string }>).map((method) => [method.operationId ?? '', path] as const),
  );
  return new Map(entries);
}

function read(answer: { statusCode: number; body: string }, what: string): unknown {
  if (answer.statusCode >= 300) throw new Error(`Demo: ${what} answered ${String(answer.statusCode)}: ${answer.body}`);
  return JSON.parse(answer.body) as unknown;
}

const BOUNDARY = 'hujian-demo-boundary';

function formOf(fields: object, file: { name: string; text: string }): { type: string; bytes: Buffer } {
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(one)}\r\n`,
    ),
  );
  const disposition = `Content-Disposition: form-data; name="file"; filename="${file.name}"`;
  parts.push(`--${BOUNDARY}\r\n${disposition}\r\nContent-Type: text/plain\r\n\r\n${file.text}\r\n--${BOUNDARY}--\r\n`);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: Buffer.from(parts.join(''), 'utf8') };
}
