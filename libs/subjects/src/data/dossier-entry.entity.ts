import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Audience } from '../domain/dossier-entry.js';

/** One line of what all regions know of a subject: a projection of the ledger that can be built again from it. */
@Entity({ schema: 'subjects', name: 'dossier_entry' })
@Index('dossier_entry_subject_ix', ['subjectId', 'occurredOn', 'eventNumber'])
@Index('dossier_entry_record_ix', ['recordId'])
export class DossierEntryEntity {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'dossier_entry_pk' })
  eventId!: string;

  @Column('bigint', { name: 'event_number' })
  eventNumber!: string;

  /** Null for a record whose subject nobody knows yet, such as a report against an unnamed shop. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('date', { name: 'occurred_on' })
  occurredOn!: string;

  /** Wire name of the event. */
  @Column('text')
  kind!: string;

  @Column('text')
  audience!: Audience;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('uuid', { name: 'organ_id', nullable: true })
  organId!: string | null;

  /** The other organ of a transfer or a recognition: it may see what it took part in. */
  @Column('uuid', { name: 'other_organ_id', nullable: true })
  otherOrganId!: string | null;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('jsonb')
  facts!: object;
}
