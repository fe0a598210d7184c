import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One article that sets a penalty, with its text. Loaded from the release's file, never edited here. */
@Entity({ schema: 'catalogue', name: 'provision' })
@Index('provision_grams_ix', ['grams'], { type: 'gin' })
export class ProvisionEntity {
  /** Collation C: keyset order must not depend on the server's locale. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'provision_pk', collation: 'C' })
  id!: string;

  @Column('text')
  law!: string;

  @Column('text')
  article!: string;

  @Column('text')
  level!: string;

  @Column('text')
  region!: string;

  @Column('date', { name: 'effective_from', nullable: true })
  effectiveFrom!: string | null;

  @Column('date', { name: 'repealed_from', nullable: true })
  repealedFrom!: string | null;

  @Column('text', { name: 'repealed_by', nullable: true })
  repealedBy!: string | null;

  @Column('text', { array: true })
  kinds!: string[];

  @Column('text')
  text!: string;

  @Column('text')
  source!: string;

  /** Bigrams of law, article and text. */
  @Column('text', { array: true })
  grams!: string[];
}
