import { RegisterPeople, type Role, ROLES } from '#identity';
import { newId, systemContext } from '#kernel';
import type { Operation } from './document.js';
import { sampleObject, sample } from './values.js';
import type { Wire } from './http.js';
import type { Answer } from './judge.js';
import type { World } from '../world.js';

const PASSWORD = 'hostile-password-1';

type Headers = Readonly<Record<string, string>>;

/** What one call differs in from a call that is right. */
export interface Call {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as it is; an object is written as JSON. */
  readonly body?: unknown;
}

/** Sends calls that are right but for what the test says, and counts them. */
export class Caller {
  sent = 0;

  constructor(
    private readonly wire: Wire,
    private readonly own: Headers,
  ) {}

  async send(operation: Operation, call: Call = {}): Promise<Answer> {
    this.sent += 1;
    const payload = payloadOf(operation, call);
    const headers: Readonly<Record<string, string | undefined>> = {
      ...this.own,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(operation.parameters.some(({ name }) => name === 'If-Match') ? { 'if-match': '"1"' } : {}),
      ...call.headers,
    };
    const given = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return this.wire.send({
      method: operation.method,
      path: (call.path ?? pathOf(operation)) + (call.query ?? queryOf(operation)),
      headers: Object.fromEntries(given),
      payload,
    });
  }
}

function payloadOf(operation: Operation, call: Call): string | Buffer | undefined {
  const body =
    'body' in call ? call.body : operation.body === null ? undefined : sampleObject(operation.body);
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  return JSON.stringify(body);
}

/** The path with ids of records that do not exist. */
export function pathOf(operation: Operation, value: () => string = newId): string {
  return operation.path.replace(/\{\w+\}/g, () => value());
}

/** The query with what must be there and nothing else. */
export function queryOf(operation: Operation, given: Readonly<Record<string, string>> = {}): string {
  const needed = operation.parameters.filter(
    ({ in: place, required }) => place === 'query' && required === true,
  );
  const values = {
    ...Object.fromEntries(needed.map(({ name, schema }) => [name, String(sample(schema))])),
    ...given,
  };
  const query = new URLSearchParams(values).toString();
  return query === '' ? '' : `?${query}`;
}

/** An officer of the first organ with these roles, signed in. */
export async function callerWith(
  world: World,
  wire: Wire,
  username: string,
  roles: readonly Role[] = ROLES,
): Promise<Caller> {
  await world.app.get(RegisterPeople).officer(systemContext('test', 'hostile'), {
    username,
    name: username,
    organId: world.chengdu,
    password: PASSWORD,
    roles,
    certificate: null,
  });
  const answer = await wire.send({
    method: 'POST',
    path: '/api/v1/session',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ username, password: PASSWORD }),
  });
  const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
  return new Caller(wire, { cookie, 'x-csrf-token': csrfToken });
}
