import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '#event-bus';
import { type Context } from '#kernel';
import { relayed, type RelayedEvent, type SharedFields, sharedFields } from '../domain/relayed-event.js';
import { RELAY_OPTIONS, type RelayOptions } from '../domain/relay-options.js';

/** Relayed events in (after, upTo]. */
export interface Stretch {
  readonly events: readonly RelayedEvent[];
  readonly upTo: string;
}

/** The ledger as it may be relayed: by it messages are made, and what of them got lost is found again. */
@Injectable()
export class RelayedEvents {
  private readonly fields: SharedFields;

  constructor(
    private readonly ledger: Ledger,
    @Inject(RELAY_OPTIONS) options: RelayOptions,
  ) {
    this.fields = sharedFields(options.types);
  }

  async head(): Promise<string> {
    return this.ledger.head();
  }

  /** At most `limit` events, in order; `upTo` in the answer is how far they reach. */
  async between(ctx: Context, range: { after: string; upTo: string; limit: number }): Promise<Stretch> {
    const found = await this.ledger.read(ctx, { ...range, types: [...this.fields.keys()] });
    const events = found.map((event) => relayed(event, this.fields));
    return { events, upTo: events.length < range.limit ? range.upTo : (events.at(-1)?.number ?? range.upTo) };
  }
}
