import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Settings, TransactionRunner } from '#platform/database';
import { type Context, systemContext } from '#kernel';
import { PublicLogRepository } from '../../data/seal/public-log.repository.js';
import { SealRepository } from '../../data/seal/seal.repository.js';
import { afterEvent, NO_KEYS } from '../../domain/key-history.js';
import { bodyOf } from '../../domain/leaf/ledger-row.js';
import { keyIntroduced, keyRetired, LEDGER_STREAM } from '../../domain/ledger-events.js';
import { ledgerErrors } from '../../domain/ledger.errors.js';
import { type Checkpoint, openCheckpoint } from '../../domain/notes/checkpoint.js';
import { formatVerifierKey, type SigningKey } from '../../domain/notes/note-key.js';
import { Outbox } from '../outbox.js';
import { KeyFolder } from './key-folder.js';
import { SEAL_OPTIONS, type SealOptions } from './seal-options.js';

const ORIGIN = 'ledger-origin';

/** The keys of this ledger: made, introduced, retired. Each step is an event, so that nobody signs in secret. */
@Injectable()
export class SigningKeys {
  readonly folder: KeyFolder;
  private name: string | null = null;

  constructor(
    @Inject(SEAL_OPTIONS) private readonly options: SealOptions,
    private readonly settings: Settings,
    private readonly transactions: TransactionRunner,
    private readonly log: PublicLogRepository,
    private readonly seal: SealRepository,
    private readonly outbox: Outbox,
  ) {
    this.folder = new KeyFolder(options.keysDirectory);
  }

  /** The name of this ledger, chosen once: the configured one, or one that nobody else has. */
  async origin(): Promise<string> {
    this.name ??= await this.chooseOrigin();
    return this.name;
  }

  private async chooseOrigin(): Promise<string> {
    const wanted = this.options.origin ?? `${randomBytes(8).toString('hex')}.hujian.internal/ledger`;
    const kept = await this.settings.keep(systemContext('event-bus', 'seal'), ORIGIN, wanted);
    if (this.options.origin !== null && kept !== this.options.origin)
      throw ledgerErrors.otherOrigin(kept, this.options.origin);
    return kept;
  }

  /** The name that was chosen, or null before the first start. */
  async keptOrigin(ctx: Context): Promise<string | null> {
    return this.settings.get<string>(ctx, ORIGIN);
  }

  /**
   * What this node has published last and keeps outside its database. Any key in the folder vouches for it, also one
   * that an older database does not know.
   */
  async published(): Promise<Checkpoint | null> {
    const note = await this.folder.published();
    return note === null ? null : openCheckpoint(note, await this.folder.keys(await this.origin()));
  }

  /** The first key, at first start. A start that was cut short finds the key it made. */
  async prepare(): Promise<void> {
    const origin = await this.origin();
    await this.transactions.run(systemContext('event-bus', 'first-start'), async (ctx) => {
      await this.seal.lockKeys(ctx);
      if ((await this.log.keys(ctx)).length > 0) return;
      const [made] = await this.folder.keys(origin);
      await this.introduceKey(ctx, made ?? (await this.folder.make(origin)));
    });
  }

  /** Private keys that lie here; empty in a process that may not seal. */
  async held(): Promise<readonly SigningKey[]> {
    return this.folder.keys(await this.origin());
  }

  /**
   * Keys that may sign the first `size` events: those that these events introduce and do not retire. Verification
   * goes by the same events, so a key never signs before the ledger has said so, nor after.
   */
  async signers(ctx: Context, size: bigint): Promise<readonly SigningKey[]> {
    const bodies = await this.seal.keyEvents(ctx, LEDGER_STREAM, size);
    const history = bodies.map((body) => bodyOf(body) ?? {}).reduce(afterEvent, NO_KEYS);
    const inUse = new Set(history.inUse.map((key) => key.id));
    return (await this.held()).filter((key) => inUse.has(key.id));
  }

  /** Begins a rotation: from now on checkpoints carry the signature of a new key beside those in use. */
  async introduce(ctx: Context): Promise<SigningKey> {
    const key = await this.folder.make(await this.origin());
    await this.transactions.run(ctx, (inside) => this.introduceKey(inside, key));
    return key;
  }

  /** Ends it: the key signs nothing more. What it signed stays good. */
  async retire(ctx: Context, id: string): Promise<void> {
    await this.transactions.run(ctx, async (inside) => {
      await this.seal.lockKeys(inside);
      const inUse = (await this.log.keys(inside)).filter((key) => !key.isRetired);
      if (!inUse.some((key) => key.id === id)) throw ledgerErrors.unknownKey(id);
      if (inUse.length === 1) throw ledgerErrors.lastKey(id);
      await this.seal.retireKey(inside, id);
      await this.outbox.append(inside, [keyRetired.of(LEDGER_STREAM, { keyId: id })]);
    });
  }

  private async introduceKey(ctx: Context, key: SigningKey): Promise<void> {
    const verifierKey = formatVerifierKey(key);
    if (!(await this.seal.introduceKey(ctx, key.id, verifierKey))) return;
    await this.outbox.append(ctx, [keyIntroduced.of(LEDGER_STREAM, { keyId: key.id, verifierKey })]);
  }
}
