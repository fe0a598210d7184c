/**
 * A program that knows the platform by its OpenAPI document alone: it finds calls by operationId, fills paths,
 * remembers cookie and CSRF token, and sends versions back as it got them. The main job, the benchmarks and the fault
 * tests drive the platform through it, over real HTTP.
 */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
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

/** An answer the program did not expect: what it asked, and the problem it got. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly operation: string,
    readonly status: number,
    readonly problem: unknown,
  ) {
    super(`${operation} answered ${String(status)}: ${JSON.stringify(problem)}`);
  }
}

export class ApiProgram {
  private cookie = '';
  private csrfToken = '';

  constructor(
    private readonly address: string,
    private readonly document: ApiDocument,
  ) {}

  static async read(address: string): Promise<ApiDocument> {
    return (await (await fetch(`${address}/api/openapi.json`)).json()) as ApiDocument;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer = await this.send('signIn', { body: { username, password } });
    if (answer.status !== 200) throw new UnexpectedAnswer('signIn', answer.status, answer.body);
    this.csrfToken = (answer.body as { csrfToken: string }).csrfToken;
  }

  /** Refuses any answer that is no success. */
  async call<Body>(operation: string, call: Call = {}): Promise<Answer<Body>> {
    const answer = await this.send(operation, call);
    if (answer.status >= 300) throw new UnexpectedAnswer(operation, answer.status, answer.body);
    return answer as Answer<Body>;
  }

  /** Whatever the answer is. */
  async send(operation: string, call: Call = {}): Promise<Answer> {
    const { method, path } = this.find(operation);
    const began = performance.now();
    const response = await fetch(this.address + fill(path, call), {
      method: method.toUpperCase(),
      headers: this.headers(call),
      ...(payload(call) === undefined ? {} : { body: payload(call) ?? null }),
    });
    const text = await response.text();
    this.remember(response);
    const etag = /"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1];
    return {
      status: response.status,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      version: etag === undefined ? null : Number(etag),
      milliseconds: performance.now() - began,
    };
  }

  private find(operation: string): { method: string; path: string } {
    for (const [path, methods] of Object.entries(this.document.paths)) {
      for (const [method, { operationId }] of Object.entries(methods))
        if (operationId === operation) return { method, path };
    }
    throw new Error(`The OpenAPI document has no operation ${operation}`);
  }

  private headers(call: Call): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === '' ? {} : { 'x-csrf-token': this.csrfToken }),
      ...(call.file === undefined && call.body !== undefined ? { 'content-type': 'application/json' } : {}),
      ...(call.version === undefined ? {} : { 'if-match': `"${String(call.version)}"` }),
      ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
    };
  }

  private remember(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0] ?? '';
  }
}

function fill(path: string, call: Call): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
  const query = new URLSearchParams(call.query ?? {}).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

function payload(call: Call): string | FormData | undefined {
  if (call.file === undefined) return call.body === undefined ? undefined : JSON.stringify(call.body);
  const form = new FormData();
  for (const [name, value] of Object.entries((call.body ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, String(one));
  }
  form.append('file', new Blob([Buffer.from(call.file.bytes)], { type: call.file.type }), call.file.name);
  return form;
}
