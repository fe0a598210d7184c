import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type ListingFactors, type ResultFactors, type SignalKind } from '../domain/signal.js';

/** Append-only: one row per event that says something about a business. */
@Entity({ schema: 'credit_risk', name: 'signal' })
@Index('signal_subject_ix', ['subjectId', 'eventNumber'])
export class SignalEntity {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'signal_pk' })
  eventId!: string;

  @Column('bigint', { name: 'event_number' })
  eventNumber!: string;

  @Column('text')
  kind!: SignalKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'about_id' })
  aboutId!: string;

  @Column('date', { name: 'happened_on' })
  happenedOn!: string;

  @Column('jsonb', { nullable: true })
  result!: ResultFactors | null;

  @Column('jsonb', { nullable: true })
  listing!: ListingFactors | null;
}
