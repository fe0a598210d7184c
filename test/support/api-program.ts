import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

interface OperationObject {
  readonly operationId?: string;
  readonly responses?: Readonly<
    Record<string, { readonly links?: Readonly<Record<string, { readonly operationId?: string }>> }>
  >;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly version: number | null;
  readonly milliseconds: number;
}

export interface Call {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
  readonly version?: number;
  readonly key?: string;
}

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly csrfToken: string;
  readonly organ: {
    readonly id: string;
    readonly name: string;
    readonly region: string;
    readonly division: string;
  };
}

/** An answer the program did not expect: what it asked, and the problem it got. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly operation: string,
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`${operation} answered ${status}: ${JSON.stringify(problem)}`);
  }
}

/** The connection broke, or nothing came in time: whether the command happened, nobody here can know. */
export class NoAnswer extends Error {}

type Told = (operation: string, answer: Answer) => void;
type Route = readonly [method: string, path: string, links: readonly string[]];

const PATIENCE_MS = 30_000;
const connections = new Agent({ keepAlive: true, maxSockets: Infinity });
const routes = new WeakMap<ApiDocument, ReadonlyMap<string, Route>>();

/**
 * A program that knows the platform by its OpenAPI document alone: it finds calls by operationId, fills paths,
 * remembers cookie and CSRF token, and sends versions back as it got them. The main job, the benchmarks and the fault
 * tests drive the platform through it, over real HTTP.
 */
export class ApiProgram {
  private cookie = '';
  private csrfToken = '';

  constructor(
    private readonly address: string,
    private readonly document: ApiDocument,
    private readonly told: Told = () => undefined,
  ) {}

  static async read(address: string): Promise<ApiDocument> {
    const response = await exchange(`${address}/api/openapi.json`, 'GET', {});
    return JSON.parse(response.text) as ApiDocument;
  }

  async signIn(username: string, password: string): Promise<Session> {
    const { body } = await this.call<Session>('signIn', { body: { username, password } });
    this.csrfToken = body.csrfToken;
    return body;
  }

  /** The calls that the document says usually follow. */
  linksOf(operation: string): readonly string[] {
    return this.find(operation)[2];
  }

  /** Refuses any answer that is no success. */
  async call<Body>(operation: string, call: Call = {}): Promise<Answer<Body>> {
    const answer = await this.send(operation, call);
    if (answer.status >= 300) throw new UnexpectedAnswer(operation, answer.status, answer.body);
    return answer as Answer<Body>;
  }

  /** Whatever the answer is; NoAnswer when there is none. */
  async send(operation: string, call: Call = {}): Promise<Answer> {
    const [method, path] = this.find(operation);
    const sent = await payload(call);
    const headers = { ...this.headers(call), ...sent?.headers };
    const began = performance.now();
    const response = await exchange(this.address + fill(path, call), method, headers, sent?.bytes);
    const milliseconds = performance.now() - began;
    this.remember(response.headers);
    const etag = /"(\d+)"/.exec(response.headers.etag ?? '')?.[1];
    const answer = {
      status: response.status,
      body: bodyOf(response.headers['content-type'], response.text),
      version: etag === undefined ? null : Number(etag),
      milliseconds,
    };
    this.told(operation, answer);
    return answer;
  }

  private find(operation: string): Route {
    let known = routes.get(this.document);
    if (known === undefined) routes.set(this.document, (known = routesOf(this.document)));
    const route = known.get(operation);
    if (route === undefined) throw new Error(`The OpenAPI document has no operation ${operation}`);
    return route;
  }

  private headers(call: Call): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === '' ? {} : { 'x-csrf-token': this.csrfToken }),
      ...(call.version === undefined ? {} : { 'if-match': `"${call.version}"` }),
      ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
    };
  }

  private remember(headers: IncomingHttpHeaders): void {
    for (const cookie of headers['set-cookie'] ?? []) this.cookie = cookie.split(';')[0] ?? '';
  }
}

/** Files are handed out as they are; everything else is JSON. */
function bodyOf(type: string | undefined, text: string): unknown {
  if (text === '') return null;
  return /json/.test(type ?? '') ? (JSON.parse(text) as unknown) : text;
}

function routesOf(document: ApiDocument): ReadonlyMap<string, Route> {
  const found = new Map<string, Route>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { operationId, responses = {} }] of Object.entries(methods)) {
      if (operationId === undefined) continue;
      const links = Object.values(responses).flatMap((response) => Object.values(response.links ?? {}));
      found.set(operationId, [method.toUpperCase(), path, links.flatMap((link) => link.operationId ?? [])]);
    }
  }
  return found;
}

function fill(path: string, call: Call): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
  const query = new URLSearchParams(call.query ?? {}).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

interface Payload {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function payload(call: Call): Promise<Payload | null> {
  if (call.file !== undefined) return formOf(call, call.file);
  if (call.body === undefined) return null;
  const bytes = Buffer.from(JSON.stringify(call.body), 'utf8');
  return { bytes, headers: { 'content-type': 'application/json', 'content-length': String(bytes.length) } };
}

async function formOf(call: Call, file: NonNullable<Call['file']>): Promise<Payload> {
  const form = new FormData();
  for (const [name, value] of Object.entries((call.body ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
  }
  form.append('file', new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name);
  const encoded = new Response(form);
  const bytes = Buffer.from(await encoded.arrayBuffer());
  const type = encoded.headers.get('content-type') ?? '';
  return { bytes, headers: { 'content-type': type, 'content-length': String(bytes.length) } };
}

interface Exchanged {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** node:http rather than fetch: in a load test the generator's own work must not crowd out the server's. */
async function exchange(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  bytes?: Buffer,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const lost = (error: Error): void => {
      reject(new NoAnswer(`${method} ${url}: ${error.message}`));
    };
    const options = { method, headers, agent: connections, timeout: PATIENCE_MS };
    const asked = request(url, options, (response: IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', lost);
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    asked.once('error', lost);
    asked.once('timeout', () => asked.destroy(new Error(`nothing came within ${PATIENCE_MS} ms`)));
    asked.end(bytes);
  });
}
