import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'officer' })
@Index('officer_username_uq', ['username'], { unique: true })
@Index('officer_organ_ix', ['organId'])
@Index('officer_certificate_no_uq', ['certificateNo'], { unique: true, where: 'is_active' })
export class OfficerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_pk' })
  id!: string;

  @Column('text')
  username!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  /** Argon2id in PHC string form. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { name: 'certificate_no', nullable: true })
  certificateNo!: string | null;

  @Column('date', { name: 'certificate_from', nullable: true })
  certificateFrom!: string | null;

  @Column('date', { name: 'certificate_to', nullable: true })
  certificateTo!: string | null;

  @Column('boolean', { name: 'is_active', default: true })
  isActive!: boolean;
}
