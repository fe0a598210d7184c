import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type LegalDate } from '#kernel';

/** An act that a case has taken up; it is nobody else's until it is released. */
@Entity({ schema: 'results', name: 'act_claim' })
@Index('act_claim_subject_ix', ['subjectId', 'itemCode'])
export class ActClaimEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'act_claim_pk' })
  caseId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('text', { name: 'item_name' })
  itemName!: string;

  @Column('date', { name: 'act_from' })
  actFrom!: LegalDate;

  @Column('date', { name: 'act_to' })
  actTo!: LegalDate;

  @Column('text')
  division!: string;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;
}
