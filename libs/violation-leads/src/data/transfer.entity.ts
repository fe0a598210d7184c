import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sending of a lead from organ to organ, and the answer to it. */
@Entity({ schema: 'violation_leads', name: 'transfer' })
@Index('transfer_lead_ix', ['leadId', 'sentAt'])
export class TransferEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'transfer_pk' })
  id!: string;

  @Column('uuid', { name: 'lead_id' })
  leadId!: string;

  @Column('uuid', { name: 'from_organ_id' })
  fromOrganId!: string;

  @Column('uuid', { name: 'to_organ_id' })
  toOrganId!: string;

  @Column('text')
  note!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text', { name: 'answer_code', nullable: true })
  answerCode!: string | null;

  @Column('text', { name: 'answer_note', nullable: true })
  answerNote!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
