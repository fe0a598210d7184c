import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name other than the one on record under which the same code came in: an earlier name, or another spelling. */
@Entity({ schema: 'subjects', name: 'subject_name' })
export class SubjectNameEntity {
  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'subject_name_pk' })
  subjectId!: string;

  @PrimaryColumn('text', { name: 'name_normalised', primaryKeyConstraintName: 'subject_name_pk' })
  nameNormalised!: string;

  @Column('text')
  name!: string;

  /** The day it first came in, where nothing better is known. */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
