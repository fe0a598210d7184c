import { afterEvent, checkpointFault, type KeyHistory, NO_KEYS } from './key-history.js';
import { bodyOf, faultOf, type LedgerRow } from './leaf/ledger-row.js';
import { GrowingTree } from './merkle/growing-tree.js';
import { leafHash } from './merkle/hashing.js';
import { type Tile } from './merkle/tiles.js';
import { type TreeHead } from './merkle/verify.js';
import { type Checkpoint } from './notes/checkpoint.js';

/** Something in the ledger is not as it must be; the message names the place. */
export class LedgerFault extends Error {}

/** What a walk is held against: the ledger's name, how far it is sealed, and what the node remembers by itself. */
export interface Expected {
  readonly origin: string | null;
  readonly sealed: bigint;
  readonly published: Checkpoint | null;
}

/** Where a walk stands: all that is needed to go on from here. Everything up to `number` was in order. */
export interface WalkedSoFar {
  readonly number: bigint;
  readonly edge: readonly Tile[];
  readonly sealedEdge: readonly Tile[];
  readonly keys: KeyHistory;
  /** Checkpoints that were met at their place. */
  readonly checkpoints: number;
}

export const FROM_THE_START: WalkedSoFar = {
  number: 0n,
  edge: [],
  sealedEdge: [],
  keys: NO_KEYS,
  checkpoints: 0,
};

/** One pass over the ledger in order, deriving leaves, tree and keys again from the events alone. */
export class LedgerWalk {
  private place: WalkedSoFar;

  constructor(
    from: WalkedSoFar,
    private readonly expected: Expected,
  ) {
    this.place = from;
  }

  get soFar(): WalkedSoFar {
    return this.place;
  }

  /**
   * Passes the next rows and the checkpoints among them. Returns the tiles that they make, as far as the ledger is
   * sealed. Throws a `LedgerFault` at the first row or checkpoint that is not as it must be.
   */
  pass(rows: readonly LedgerRow[], notes: ReadonlyMap<bigint, string>): readonly Tile[] {
    const tree = new GrowingTree(this.place.number, this.place.edge);
    const { sealed, published } = this.expected;
    let pending: Buffer[] = [];
    let tiles: readonly Tile[] = [];
    for (const row of rows) {
      this.passRow(row);
      pending.push(leafHash(row.leaf));
      const { number } = this.place;
      const note = notes.get(number);
      if (note === undefined && number !== published?.size) continue;
      tree.append(pending);
      pending = [];
      if (note !== undefined) this.passCheckpoint(note, tree);
      if (number === published?.size) this.passPublished(published, tree.head);
      if (number === sealed) tiles = tree.changed;
    }
    tree.append(pending);
    this.place = { ...this.place, edge: tree.edgeTiles };
    return this.place.number < sealed ? tree.changed : tiles;
  }

  private passRow(row: LedgerRow): void {
    const expected = this.place.number + 1n;
    if (BigInt(row.number) !== expected) throw new LedgerFault(`ledger row ${String(expected)} is missing`);
    const body = bodyOf(row.body);
    const fault = body === null ? 'body is not the canonical JSON of an event' : faultOf(row, body);
    if (body === null || fault !== null) throw new LedgerFault(`ledger row ${row.number}: ${String(fault)}`);
    this.place = { ...this.place, number: expected, keys: afterEvent(this.place.keys, body) };
  }

  private passCheckpoint(note: string, tree: GrowingTree): void {
    const fault = checkpointFault(note, tree.head, this.expected.origin, this.place.keys);
    if (fault !== null) throw new LedgerFault(`checkpoint ${String(this.place.number)} ${fault}`);
    this.place = {
      ...this.place,
      sealedEdge: tree.edgeTiles,
      checkpoints: this.place.checkpoints + 1,
    };
  }

  private passPublished(published: Checkpoint, head: TreeHead): void {
    if (published.root.equals(head.root)) return;
    throw new LedgerFault(`the first ${String(head.size)} events are not those that this node has published`);
  }
}
