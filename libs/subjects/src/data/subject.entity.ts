import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type SubjectKind } from '../domain/subject.js';

@Entity({ schema: 'subjects', name: 'subject' })
@Index('subject_code_uq', ['code'], { unique: true, where: 'code_flag IS NULL' })
@Index('subject_code_ix', ['code'])
@Index('subject_identity_key_uq', ['identityKey'], { unique: true })
@Index('subject_name_ix', ['nameNormalised', 'id'])
@Index('subject_search_ix', ['searchGrams'], { type: 'gin' })
export class SubjectEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subject_pk' })
  id!: string;

  @Column('text')
  kind!: SubjectKind;

  @Column('text')
  name!: string;

  /** Collation C: keyset order and prefix search must not depend on the server's locale. */
  @Column({ type: 'text', name: 'name_normalised', collation: 'C' })
  nameNormalised!: string;

  /** Every name it was ever known by, normalised, one per line; `searchGrams` are the bigrams of this. */
  @Column('text', { name: 'search_text' })
  searchText!: string;

  @Column('text', { name: 'search_grams', array: true })
  searchGrams!: string[];

  @Column({ type: 'text', nullable: true, collation: 'C' })
  code!: string | null;

  /** What is wrong with the code; only a code without a flag identifies. */
  @Column('text', { name: 'code_flag', nullable: true })
  codeFlag!: string | null;

  /** Identifies while no good code does; null as soon as one is known (see domain/identification). */
  @Column('text', { name: 'identity_key', nullable: true })
  identityKey!: string | null;

  @Column('text', { nullable: true })
  division!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  /** FieldCipher, purpose `subjects.citizen-id`. */
  @Column('text', { name: 'citizen_id', nullable: true })
  citizenId!: string | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
