import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { Notifications } from '#platform/database';

/** Signals that make loops look sooner. Nothing depends on them: polling is the truth. */
@Injectable()
export class WakeUps {
  private readonly outbox = new Subject<void>();
  private readonly ledger = new Subject<void>();
  private readonly cursors = new Subject<void>();
  private isListening = false;

  constructor(private readonly notifications: Notifications) {}

  /** From here on also what other processes write to the ledger is heard of, however often one asks. */
  listen(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.notifications.listen('hujian_ledger').subscribe(this.ledger);
  }

  readonly outboxGrew = (): void => {
    this.outbox.next();
  };
  readonly ledgerGrew = (): void => {
    this.ledger.next();
  };
  readonly cursorMoved = (): void => {
    this.cursors.next();
  };

  readonly onOutbox = this.outbox.asObservable();
  readonly onLedger = this.ledger.asObservable();
  readonly onCursor = this.cursors.asObservable();
}
