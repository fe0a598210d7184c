import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type LegalDate } from '#kernel';
import { fenColumn } from '#platform/database';
import { type Result, type ResultOrigin, type Revocation } from '../domain/result.js';
import { type ResultState } from '../domain/result-states.js';

@Entity({ schema: 'results', name: 'result' })
@Index('result_decision_key_uq', ['decisionKey'], { unique: true })
@Index('result_case_uq', ['caseId'], { unique: true, where: '(case_id IS NOT NULL)' })
@Index('result_subject_ix', ['subjectId', 'itemCode'])
@Index('result_subject_code_ix', ['subjectCode'])
@Index('result_decision_no_ix', ['decisionNoNormalised'])
@Index('result_by_day_ix', { synchronize: false })
@Index('result_region_by_day_ix', { synchronize: false })
@Index('result_grams_ix', { synchronize: false })
export class ResultEntity implements Result {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'result_pk' })
  id!: string;

  @Column('text')
  origin!: ResultOrigin;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId!: string | null;

  /** As printed. */
  @Column('text', { name: 'decision_no' })
  decisionNo!: string;

  @Column('text', { name: 'decision_no_normalised' })
  decisionNoNormalised!: string;

  @Column('text', { name: 'decision_key' })
  decisionKey!: string;

  @Column('uuid', { name: 'organ_id', nullable: true })
  organId!: string | null;

  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('text', { name: 'organ_code' })
  organCode!: string;

  @Column('text')
  region!: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('text', { name: 'subject_name' })
  subjectName!: string;

  @Column('text', { name: 'subject_code', nullable: true })
  subjectCode!: string | null;

  @Column('text', { name: 'item_code', nullable: true })
  itemCode!: string | null;

  @Column('text', { name: 'item_name', nullable: true })
  itemName!: string | null;

  @Column('text')
  conduct!: string;

  @Column('text')
  facts!: string;

  @Column('text')
  basis!: string;

  @Column('text')
  outcome!: string;

  @Column('text', { name: 'penalty_kinds', array: true })
  penaltyKinds!: readonly string[];

  @Column('text')
  content!: string;

  @Column({ ...fenColumn, name: 'fine_fen' })
  fineFen!: bigint;

  @Column({ ...fenColumn, name: 'confiscated_fen' })
  confiscatedFen!: bigint;

  @Column('text', { nullable: true })
  band!: string | null;

  @Column('date', { name: 'act_from', nullable: true })
  actFrom!: LegalDate | null;

  @Column('date', { name: 'act_to', nullable: true })
  actTo!: LegalDate | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: LegalDate | null;

  @Column('date', { name: 'effective_on', nullable: true })
  effectiveOn!: LegalDate | null;

  @Column('text')
  state!: ResultState;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: Revocation | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'revoked_on', nullable: true })
  revokedOn!: LegalDate | null;

  /** What an old record lacks: screens say so. */
  @Column('text', { array: true })
  flags!: readonly string[];

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;

  /** Character pairs of name and number, which search is indexed by (DESIGN §7). */
  @Column('text', { array: true, select: false })
  grams!: readonly string[];
}
