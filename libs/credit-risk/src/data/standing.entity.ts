import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which assessment of a business is the current one. */
@Entity({ schema: 'credit_risk', name: 'standing' })
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'standing_pk' })
  subjectId!: string;

  @Column('uuid', { name: 'assessment_id' })
  assessmentId!: string;
}
