import { Injectable } from '@nestjs/common';
import { PublicLogRepository } from '../../data/seal/public-log.repository.js';
import { HASH_BYTES } from '../../domain/merkle/hashing.js';
import { consistencySpans, inclusionSpans, type Span } from '../../domain/merkle/subtrees.js';
import { type TileAddress } from '../../domain/merkle/tile-path.js';
import { TILE_WIDTH, TileReader, tilesUnder } from '../../domain/merkle/tiles.js';
import { parseCheckpoint } from '../../domain/notes/checkpoint.js';
import { type LogProof } from '../../domain/notes/proof-file.js';
import { parseNote } from '../../domain/notes/signed-note.js';
import { UpperTiles } from './upper-tiles.js';

/** Beyond it a number of the ledger is not exact everywhere; no ledger gets there. */
const LARGEST_INDEX = BigInt(Number.MAX_SAFE_INTEGER) / BigInt(TILE_WIDTH);

const KEYS_HEAD = `# 账本公钥 · verifier keys of this ledger (C2SP signed-note), one a line.
# 用法 · use: hujian ledger check FILE.tlog-proof --key "KEY"
# 请从另一途径核对公钥 · compare a key with what the operator tells you by another way.`;
const IN_USE = '# 使用中 · in use';
const RETIRED = '# 已停用，以往签名仍有效 · retired: it signs nothing more, what it signed stays good';

/** What everybody may read of the ledger: keys, checkpoints, tiles, entries, and the proofs they add up to. */
@Injectable()
export class PublicLog {
  private readonly upper = new UpperTiles();

  constructor(private readonly log: PublicLogRepository) {}

  /** The latest signed checkpoint; null before the first event is sealed. */
  async checkpoint(): Promise<string | null> {
    return (await this.log.latestCheckpoint())?.note ?? null;
  }

  /** Verifier keys, each under a comment that says whether it still signs. */
  async keys(): Promise<string> {
    const keys = await this.log.keys();
    const lines = keys.map(
      ({ verifierKey, isRetired }) => `${isRetired ? RETIRED : IN_USE}\n${verifierKey}\n`,
    );
    return `${KEYS_HEAD}\n${lines.join('')}`;
  }

  /** A tile or a bundle of entries as C2SP tlog-tiles lays it out; null when the log has not grown that far. */
  async resource(address: TileAddress): Promise<Buffer | null> {
    if (address.index > LARGEST_INDEX) return null;
    return address.kind === 'entries' ? this.bundle(address) : this.tile(address);
  }

  /** Proves that event `number` is in the log, under the latest checkpoint; null while it is not sealed. */
  async prove(number: bigint, extra: Buffer | null): Promise<LogProof | null> {
    const checkpoint = await this.checkpoint();
    const head = parseCheckpoint(checkpoint === null ? '' : (parseNote(checkpoint)?.text ?? ''));
    if (checkpoint === null || head === null || number < 1n || number > head.size) return null;
    const index = number - 1n;
    return { extra, index, path: await this.roots(inclusionSpans(index, head.size)), checkpoint };
  }

  /** Proves that the log of size `second` only appended to that of size `first`. Throws beyond what is sealed. */
  async proveConsistency(first: bigint, second: bigint): Promise<readonly Buffer[]> {
    return this.roots(consistencySpans(first, second));
  }

  private async roots(spans: readonly Span[]): Promise<readonly Buffer[]> {
    const tiles = await this.upper.at(tilesUnder(spans), (places) => this.log.tiles(places));
    const reader = new TileReader(tiles);
    return spans.map((span) => reader.rootOf(span));
  }

  private async tile({ level, index, width }: TileAddress): Promise<Buffer | null> {
    const [tile] = await this.log.tiles([{ level, index }]);
    const bytes = width * HASH_BYTES;
    return tile === undefined || tile.hashes.length < bytes ? null : tile.hashes.subarray(0, bytes);
  }

  private async bundle({ index, width }: TileAddress): Promise<Buffer | null> {
    const entries = await this.log.entries(index * BigInt(TILE_WIDTH), width);
    return entries.length < width
      ? null
      : Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));
  }
}

/** Entries are prefixed with their length: two bytes, most significant first. */
function lengthOf(entry: Buffer): Buffer {
  const prefix = Buffer.alloc(2);
  prefix.writeUInt16BE(entry.length);
  return prefix;
}
