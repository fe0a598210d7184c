import { Injectable } from '@nestjs/common';
import {
  type Balance,
  type BusState,
  type FailureRow,
  FindBalance,
  FindBusState,
  FindFailures,
  ParkedEvents,
} from '#event-bus';
import { type Context, type Page } from '#kernel';

export { FAILURE_STATES, type FailureState } from '#event-bus';
export type LedgerState = BusState;
export type LedgerBalance = Balance;

type Query = Parameters<FindFailures['list']>[1];
type Failure = Parameters<FindFailures['behind']>[1];

/** What the operator watches, and the two things there are to do about an event that fails. */
@Injectable()
export class OperateLedger {
  constructor(
    private readonly findState: FindBusState,
    private readonly findBalance: FindBalance,
    private readonly findFailures: FindFailures,
    private readonly parkedEvents: ParkedEvents,
  ) {}

  state(ctx: Context): Promise<LedgerState> {
    return this.findState.execute(ctx);
  }

  /** Of the events after number `after`, up to and with `upTo`. */
  balance(ctx: Context, after: string, upTo: string): Promise<LedgerBalance> {
    return this.findBalance.execute(ctx, { after: BigInt(after), upTo: BigInt(upTo) });
  }

  failures(ctx: Context, query: Query): Promise<Page<FailureRow>> {
    return this.findFailures.list(ctx, query);
  }

  behind(ctx: Context, failure: Failure): ReturnType<FindFailures['behind']> {
    return this.findFailures.behind(ctx, failure);
  }

  replay(ctx: Context, failure: Failure): Promise<void> {
    return this.parkedEvents.replay(ctx, failure);
  }

  async setAside(ctx: Context, failure: Failure, reason: string): Promise<{ readonly event: string }> {
    return { event: await this.parkedEvents.setAside(ctx, failure, reason) };
  }
}
