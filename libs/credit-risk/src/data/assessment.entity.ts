import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type RiskClass } from '../domain/model/risk-model.js';

/** Append-only: class and score as of one event, with the formula that made them. */
@Entity({ schema: 'credit_risk', name: 'assessment' })
@Index('assessment_subject_event_uq', ['subjectId', 'causedByNumber'], { unique: true })
export class AssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'risk_class' })
  riskClass!: RiskClass;

  @Column('integer')
  score!: number;

  @Column('text')
  model!: string;

  @Column('text', { name: 'model_hash' })
  modelHash!: string;

  @Column('date', { name: 'as_of' })
  asOf!: string;

  @Column('uuid', { name: 'caused_by_event' })
  causedByEvent!: string;

  @Column('bigint', { name: 'caused_by_number' })
  causedByNumber!: string;
}
