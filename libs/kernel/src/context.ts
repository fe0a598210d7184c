/** Who acts. An officer and a client act for an organ; the public and the system act for none. */
export interface Actor {
  readonly kind: 'officer' | 'client' | 'public' | 'system';
  readonly id: string;
  readonly name: string;
  readonly organ: string | null;
  /** GB/T 2260 code of the region whose organ this is. */
  readonly region: string | null;
  readonly roles: readonly string[];
}

declare const transactionBrand: unique symbol;

/** Nominal on purpose: only the platform's database makes one, so nobody can pretend to be inside a transaction. */
export interface Transaction {
  readonly [transactionBrand]: true;
}

/** A command sent with an Idempotency-Key: the same key with another body is refused. */
export interface CommandKey {
  readonly key: string;
  readonly bodyHash: string;
}

/** What travels with every call: who acts, under which correlation, and the transaction once there is one. */
export interface Context {
  readonly actor: Actor;
  /** Names one request or one reaction chain; carried into every event it causes. */
  readonly correlation: string;
  readonly command?: CommandKey;
  readonly transaction?: Transaction;
}

/** The platform acting by itself: reactions, clocks, imports. `name` is the module that acts. */
export function systemContext(name: string, correlation: string): Context {
  return { actor: { kind: 'system', id: name, name, organ: null, region: null, roles: [] }, correlation };
}

/** The same actor, continuing the chain that `event` belongs to: what a reaction appends carries its correlation. */
export function causedBy(ctx: Context, event: { readonly correlation: string }): Context {
  return { ...ctx, correlation: event.correlation };
}
