import { Injectable } from '@nestjs/common';
import { Catalogue } from '#catalogue';
import { AppError, type Context, legalDate, newId } from '#kernel';
import { ClockRepository, type NewClock } from '../data/clock.repository.js';
import { type Caused, type ClockChange, type ClockStart } from '../domain/clock.js';

/**
 * Applies the changes of one batch: at most one statement for each kind of change, in the transaction that moves the
 * cursor. Ends come first: a batch holds events of one type, so nothing in it ends what the same batch starts.
 */
@Injectable()
export class KeepClocks {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly catalogue: Catalogue,
  ) {}

  async execute(ctx: Context, changes: readonly Caused<ClockChange>[]): Promise<void> {
    const ends = changes.filter((change) => change.does === 'end');
    const moves = changes.filter((change) => change.does === 'move');
    const starts = changes.filter((change) => change.does === 'start');
    if (ends.length > 0) await this.clocks.end(ctx, ends);
    if (moves.length > 0) await this.clocks.move(ctx, moves);
    const clocks = starts.map((start) => this.clockOf(start)).filter((clock) => clock !== null);
    if (clocks.length > 0) await this.clocks.start(ctx, clocks);
  }

  /** Null where the catalogue has no such period on that day: no law, no clock. */
  private clockOf(start: Caused<ClockStart>): NewClock | null {
    const { code, record, organId, subjectId, matterId, from, event } = start;
    try {
      const due = this.catalogue.due(code, legalDate(from));
      return {
        id: newId(),
        code,
        recordKind: record?.kind ?? 'notice',
        recordId: record?.id ?? null,
        organId,
        subjectId,
        matterId,
        startedOn: from,
        dueOn: due.dueOn,
        dueAt: due.dueAt,
        provisional: due.provisional,
        explanation: due.explanation,
        basis: due.basis,
        confirmed: due.confirmed,
        startedEvent: event,
      };
    } catch (error) {
      if (error instanceof AppError && error.code === 'CATALOGUE.UNKNOWN_DEADLINE') return null;
      throw error;
    }
  }
}
