import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContributionKind } from '../domain/assess.js';
import { type Factor } from '../domain/model/points.js';

/** Append-only: one reason of one assessment, in order of the ledger. Points add up to the score. */
@Entity({ schema: 'credit_risk', name: 'contribution' })
export class ContributionEntity {
  @PrimaryColumn('uuid', { name: 'assessment_id', primaryKeyConstraintName: 'contribution_pk' })
  assessmentId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'contribution_pk' })
  place!: number;

  @Column('text')
  kind!: ContributionKind;

  @Column('uuid', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('bigint', { name: 'event_number', nullable: true })
  eventNumber!: string | null;

  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId!: string | null;

  @Column('date', { name: 'since_on', nullable: true })
  sinceOn!: string | null;

  @Column('integer')
  base!: number;

  @Column('integer', { name: 'left_permille' })
  leftPermille!: number;

  @Column('integer')
  points!: number;

  @Column('jsonb')
  factors!: readonly Factor[];

  @Column('text', { name: 'sentence_zh' })
  sentenceZh!: string;

  @Column('text', { name: 'sentence_en' })
  sentenceEn!: string;
}
