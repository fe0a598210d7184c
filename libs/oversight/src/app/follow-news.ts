import { Injectable } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { LedgerNews, type News } from '#event-bus';

/** Tells a screen that something happened, and of what kind: to see what, it asks again, and sees what it may. */
@Injectable()
export class FollowNews {
  constructor(private readonly ledger: LedgerNews) {}

  execute(): Observable<News> {
    return this.ledger.news;
  }
}
