import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { fenColumn } from '#platform/database';
import { type Mark, type NoticeWords } from '../domain/masking.js';
import { type Notice } from '../domain/notice.js';
import { type NoticeState } from '../domain/notice-states.js';
import { type Ruling } from '../domain/ruling.js';

@Entity({ schema: 'publication', name: 'notice' })
@Index('notice_result_uq', ['resultId'], { unique: true })
@Index('notice_notice_no_uq', ['noticeNo'], { unique: true })
@Index('notice_queue_ix', ['organId', 'dueOn', 'id'])
@Index('notice_until_ix', ['publishedUntil'])
export class NoticeEntity implements Notice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk' })
  id!: string;

  @Column('text')
  state!: NoticeState;

  @Column('text', { name: 'notice_no', nullable: true })
  noticeNo!: string | null;

  @Column('uuid', { name: 'result_id' })
  resultId!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  /** Names are kept as of the decision. */
  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('text', { name: 'organ_code' })
  organCode!: string;

  @Column('text')
  region!: string;

  @Column('text')
  division!: string;

  @Column('text', { name: 'party_code', nullable: true })
  partyCode!: string | null;

  @Column('text', { name: 'decision_no' })
  decisionNo!: string;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('jsonb')
  original!: NoticeWords;

  @Column('jsonb')
  masked!: NoticeWords;

  @Column('jsonb')
  marks!: readonly Mark[];

  @Column('text', { name: 'penalty_kinds', array: true })
  penaltyKinds!: string[];

  @Column({ ...fenColumn, name: 'fine_fen' })
  fineFen!: bigint;

  @Column({ ...fenColumn, name: 'confiscated_fen' })
  confiscatedFen!: bigint;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  /** Who decided: the same person may not approve the notice. */
  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  /** The rules as they held on the day of the decision. */
  @Column('jsonb')
  ruling!: Ruling;

  @Column('text', { name: 'exemption_code', nullable: true })
  exemptionCode!: string | null;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('date', { name: 'served_on', nullable: true })
  servedOn!: string | null;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column('date', { name: 'published_until', nullable: true })
  publishedUntil!: string | null;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
