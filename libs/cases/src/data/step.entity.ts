import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LegalDate } from '#kernel';
import { type StepAct } from '../domain/case.js';

/** 全过程记录: one row for each step, only ever added (APL art. 47). */
@Entity({ schema: 'cases', name: 'step' })
export class StepEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'step_pk' })
  caseId!: string;

  /** The version of the case that the step made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'step_pk' })
  seq!: number;

  @Column('text')
  act!: StepAct;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  /** When it was recorded. */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** The day it took place. */
  @Column('date', { name: 'took_place_on' })
  tookPlaceOn!: LegalDate;

  @Column('jsonb')
  facts!: object;
}
