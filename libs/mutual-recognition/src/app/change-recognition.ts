import { Injectable } from '@nestjs/common';
import { Outbox } from '#event-bus';
import { Access } from '#identity';
import { assertVersion, type Context, type Written } from '#kernel';
import { TransactionRunner } from '#platform/database';
import { RecognitionRepository } from '../data/recognition.repository.js';
import { type Decided, type Recognition } from '../domain/recognition.js';

/** The frame of every answer: transaction, lock, reach, version, decision, save, event. */
@Injectable()
export class ChangeRecognition {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly recognitions: RecognitionRepository,
    private readonly access: Access,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    ctx: Context,
    change: { readonly id: string; readonly version: number },
    decide: (ctx: Context, recognition: Recognition) => Promise<Decided> | Decided,
  ): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const recognition = await this.recognitions.lock(tx, change.id);
      await this.access.require(tx, 'recognition.decide', recognition.organId);
      assertVersion(recognition, change.version);
      const decided = await decide(tx, recognition);
      await this.recognitions.update(tx, decided.recognition);
      const event = await this.outbox.append(tx, decided.events);
      return { id: recognition.id, version: decided.recognition.version, event };
    });
  }

  /** A recognition that begins with its answer. `decide` has made sure that there is none yet. */
  async open(ctx: Context, decide: (ctx: Context) => Promise<Decided>): Promise<Written> {
    return this.transactions.run(ctx, async (tx) => {
      const { recognition, events } = await decide(tx);
      await this.access.require(tx, 'recognition.decide', recognition.organId);
      await this.recognitions.add(tx, recognition);
      const event = await this.outbox.append(tx, events);
      return { id: recognition.id, version: recognition.version, event };
    });
  }
}
