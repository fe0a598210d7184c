import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Sentence } from '#kernel';
import { type Clock, type ClockState, type RecordKind } from '../domain/clock.js';

@Entity({ schema: 'oversight', name: 'clock' })
@Index('clock_start_uq', ['code', 'recordId', 'startedEvent'], { unique: true })
@Index('clock_record_ix', ['recordId'])
@Index('clock_matter_ix', ['matterId'])
@Index('clock_due_ix', { synchronize: false })
export class ClockEntity implements Clock {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clock_pk' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text', { name: 'record_kind' })
  recordKind!: RecordKind;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId!: string | null;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('date', { name: 'started_on' })
  startedOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** True while the holidays of a year it rests on are not announced. */
  @Column('boolean')
  provisional!: boolean;

  @Column('jsonb')
  explanation!: Sentence;

  @Column('jsonb')
  basis!: Sentence;

  @Column('boolean')
  confirmed!: boolean;

  @Column('text')
  state!: ClockState;

  /** Ledger numbers of the events that started and ended it. */
  @Column('bigint', { name: 'started_event' })
  startedEvent!: string;

  @Column('bigint', { name: 'ended_event', nullable: true })
  endedEvent!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
