import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Lead } from '../domain/lead.js';
import { type LeadState } from '../domain/lead-states.js';

@Entity({ schema: 'violation_leads', name: 'lead' })
@Index('lead_lead_no_uq', ['leadNo'], { unique: true })
@Index('lead_organ_ix', { synchronize: false })
@Index('lead_sender_ix', { synchronize: false })
@Index('lead_subject_ix', ['subjectId'])
export class LeadEntity implements Lead {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lead_pk' })
  id!: string;

  @Column('text', { name: 'lead_no' })
  leadNo!: string;

  @Column('text')
  source!: string;

  @Column('text')
  state!: LeadState;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  /** Names are kept as of the act: a list shows what was true then. */
  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('uuid', { name: 'sender_organ_id', nullable: true })
  senderOrganId!: string | null;

  @Column('text')
  region!: string;

  @Column('text')
  division!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('text', { name: 'subject_name', nullable: true })
  subjectName!: string | null;

  @Column('text', { name: 'subject_code', nullable: true })
  subjectCode!: string | null;

  @Column('text', { name: 'item_code', nullable: true })
  itemCode!: string | null;

  @Column('text', { name: 'item_name', nullable: true })
  itemName!: string | null;

  @Column('text')
  conduct!: string;

  @Column('date', { name: 'act_from', nullable: true })
  actFrom!: string | null;

  @Column('date', { name: 'act_to', nullable: true })
  actTo!: string | null;

  @Column('date', { name: 'received_on' })
  receivedOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
