import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Recognition, type ReconsiderOutcome } from '../domain/recognition.js';
import { type RecognitionState } from '../domain/recognition-states.js';

@Entity({ schema: 'mutual_recognition', name: 'recognition' })
@Index('recognition_result_organ_uq', ['resultId', 'organId'], { unique: true })
@Index('recognition_organ_ix', { synchronize: false })
@Index('recognition_source_organ_ix', { synchronize: false })
export class RecognitionEntity implements Recognition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recognition_pk' })
  id!: string;

  @Column('uuid', { name: 'result_id' })
  resultId!: string;

  @Column('text', { name: 'decision_no' })
  decisionNo!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Names are kept as of the offer: a list shows what was true then. */
  @Column('text', { name: 'subject_name' })
  subjectName!: string;

  @Column('text', { name: 'subject_code', nullable: true })
  subjectCode!: string | null;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('text', { name: 'item_name' })
  itemName!: string;

  @Column('uuid', { name: 'source_organ_id' })
  sourceOrganId!: string;

  @Column('text', { name: 'source_organ_name' })
  sourceOrganName!: string;

  @Column('text', { name: 'source_region' })
  sourceRegion!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('text')
  region!: string;

  @Column('text')
  state!: RecognitionState;

  @Column('text', { name: 'recognition_type', nullable: true })
  recognitionType!: string | null;

  @Column('text', { array: true })
  conditions!: string[];

  @Column('text', { name: 'condition_text', nullable: true })
  conditionText!: string | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'offered_on' })
  offeredOn!: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('boolean', { name: 'due_confirmed', nullable: true })
  dueConfirmed!: boolean | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('date', { name: 'source_revoked_on', nullable: true })
  sourceRevokedOn!: string | null;

  @Column('date', { name: 'reconsidered_on', nullable: true })
  reconsideredOn!: string | null;

  @Column('text', { nullable: true })
  outcome!: ReconsiderOutcome | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
