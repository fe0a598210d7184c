import { expect } from '@jest/globals';
import { apiDocument } from '#composition';
import { type Call, Caller, callerWith } from './caller.js';
import { type Operation, operationsOf } from './document.js';
import { Wire } from './http.js';
import { changed, complaint, fingerprint } from './judge.js';
import { createWorld, type World } from '../world.js';

const AT_ONCE = 8;

export interface Attempt {
  readonly operation: Operation;
  readonly what: string;
  readonly call: Call;
  readonly wanted?: { readonly field?: string; readonly status?: number };
  readonly by?: Caller;
}

/** A world under attack: somebody with every role, somebody with none, and somebody who never signed in. */
export class Trial {
  private constructor(
    private readonly world: World,
    private readonly wire: Wire,
    readonly operations: readonly Operation[],
    private readonly everybody: Caller,
    readonly roleless: Caller,
    readonly stranger: Caller,
  ) {}

  static async open(): Promise<Trial> {
    const world = await createWorld();
    const wire = new Wire(world.app);
    const everybody = await callerWith(world, wire, 'everybody');
    const roleless = await callerWith(world, wire, 'nobody', []);
    const operations = operationsOf(apiDocument(world.app));
    return new Trial(world, wire, operations, everybody, roleless, new Caller(wire, {}));
  }

  get withBody(): readonly Operation[] {
    return this.operations.filter(({ body, isUpload }) => body !== null && !isUpload);
  }

  get writes(): readonly Operation[] {
    return this.operations.filter(({ method }) => method !== 'GET');
  }

  with(name: string): readonly Operation[] {
    return this.operations.filter(({ parameters }) =>
      parameters.some((parameter) => parameter.name === name),
    );
  }

  /** Tries them all; each must be refused as it should be, and no row of any table may be another than before. */
  async expectRefused(attempts: readonly Attempt[]): Promise<void> {
    expect(attempts.length).toBeGreaterThan(0);
    const before = await fingerprint(this.world.database.url);
    expect(await this.failures(attempts)).toEqual([]);
    expect(changed(before, await fingerprint(this.world.database.url))).toEqual([]);
  }

  async close(): Promise<void> {
    const sent = this.everybody.sent + this.stranger.sent + this.roleless.sent;
    console.log(`${String(this.operations.length)} operations, ${String(sent)} hostile requests`);
    this.wire.close();
    await this.world.close();
  }

  private async failures(attempts: readonly Attempt[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (let start = 0; start < attempts.length; start += AT_ONCE) {
      const some = attempts
        .slice(start, start + AT_ONCE)
        .map(async ({ operation, what, call, wanted, by }) => {
          const said = complaint(await (by ?? this.everybody).send(operation, call), wanted);
          if (said !== null) found.push(`${operation.id} · ${what} · ${said}`);
        });
      await Promise.all(some);
    }
    return found;
  }
}

/** The same attempts at each of these operations. */
export function each(
  operations: readonly Operation[],
  attempts: (operation: Operation) => readonly Omit<Attempt, 'operation'>[],
): readonly Attempt[] {
  return operations.flatMap((operation) => attempts(operation).map((one) => ({ operation, ...one })));
}
