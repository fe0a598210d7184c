import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type LegalDate } from '#kernel';
import { type ClassPeriod } from '../domain/periods.js';
import { type RiskClass } from '../domain/model/risk-model.js';

/**
 * The class of a business through time, past and foreseeable: it changes by itself as results fade, so a list of today
 * is read from here and needs no nightly run.
 */
@Entity({ schema: 'credit_risk', name: 'class_period' })
@Index('class_period_class_ix', { synchronize: false })
@Index('class_period_from_ix', ['fromOn'])
export class ClassPeriodEntity implements ClassPeriod {
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'class_period_pk' })
  subjectId!: string;

  @PrimaryColumn('date', { name: 'from_on', primaryKeyConstraintName: 'class_period_pk' })
  fromOn!: LegalDate;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: LegalDate | null;

  @Column('text', { name: 'risk_class' })
  riskClass!: RiskClass;
}
