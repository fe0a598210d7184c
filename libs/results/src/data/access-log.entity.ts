import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who asked for results, and what for (DESIGN §5). */
@Entity({ schema: 'results', name: 'access_log' })
@Index('access_log_actor_ix', ['actorId', 'askedAt'])
@Index('access_log_result_ix', ['resultId'])
export class AccessLogEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_log_pk' })
  id!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('uuid', { name: 'organ_id', nullable: true })
  organId!: string | null;

  @Column('text')
  purpose!: string;

  /** Null for a list. */
  @Column('uuid', { name: 'result_id', nullable: true })
  resultId!: string | null;

  /** The filters of a list. */
  @Column('jsonb')
  asked!: object;
}
