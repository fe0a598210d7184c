import { Clock } from '#kernel';

/** The clock of a replay: stands where it was put, and runs like any other once it is let go. */
export class MovableClock extends Clock {
  private instant: Date | null = null;

  override now(): Date {
    return this.instant ?? new Date();
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }

  letGo(): void {
    this.instant = null;
  }
}
