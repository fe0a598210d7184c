import { Injectable } from '@nestjs/common';
import {
  noticeAnnotated,
  noticeExpired,
  noticePublished,
  type NoticeText,
  noticeWithdrawn,
} from '#contracts/publication';
import { DiscloseEvents } from '#event-bus';
import { bigramsOf, type Context, type RecordedEvent } from '#kernel';
import { type Change, type NewEntry, RegisterRepository } from '../data/register.repository.js';
import { searchable } from '../domain/search-text.js';

/** Turns the public events of publication into rows of the register. Each method takes a batch of one type. */
@Injectable()
export class ProjectNotices {
  constructor(
    private readonly register: RegisterRepository,
    private readonly disclose: DiscloseEvents,
  ) {}

  /** One run of events of the same type, in ledger order. */
  async apply(ctx: Context, run: readonly RecordedEvent[]): Promise<void> {
    const published = run.filter((event) => noticePublished.is(event));
    if (published.length > 0) await this.publish(ctx, published);
    const annotated = run.filter((event) => noticeAnnotated.is(event));
    if (annotated.length > 0) {
      const changes = annotated.map(({ number, data }) =>
        changeOf(number, data.noticeId, data.annotatedOn, data.reasonCode),
      );
      await this.register.annotate(ctx, changes);
    }
    const withdrawn = run.filter((event) => noticeWithdrawn.is(event));
    if (withdrawn.length > 0) {
      const changes = withdrawn.map(({ number, data }) =>
        changeOf(number, data.noticeId, data.withdrawnOn, data.reasonCode, data.reason),
      );
      await this.register.bury(ctx, 'WITHDRAWN', changes);
    }
    const expired = run.filter((event) => noticeExpired.is(event));
    if (expired.length > 0) {
      const changes = expired.map(({ number, data }) => changeOf(number, data.noticeId, data.expiredOn));
      await this.register.bury(ctx, 'EXPIRED', changes);
    }
  }

  private async publish(ctx: Context, events: readonly RecordedEvent<NoticeText>[]): Promise<void> {
    const numbers = events.map((event) => event.number);
    const disclosures = await this.disclose.execute(ctx, noticePublished, numbers);
    await this.register.publish(
      ctx,
      events.map((event) => entryOf(event, disclosures.get(event.number) ?? Buffer.alloc(0))),
    );
  }
}

function entryOf({ number, data }: RecordedEvent<NoticeText>, disclosure: Buffer): NewEntry {
  const { resultId: _, ...text } = data;
  const words = [
    data.partyName,
    data.partyCode ?? '',
    data.decisionNo,
    data.noticeNo,
    data.conduct,
    data.organName,
  ];
  const searched = words.join('\n');
  return {
    ...text,
    number,
    disclosure: disclosure.toString('base64'),
    searchText: searchable(searched),
    bigrams: bigramsOf(searched),
  };
}

function changeOf(
  number: string,
  noticeId: string,
  on: string,
  reasonCode?: string,
  reason?: string,
): Change {
  return { number, noticeId, on, reasonCode: reasonCode ?? null, reason: reason ?? null };
}
