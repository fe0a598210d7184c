import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One organ's power over one domain, half-open in time. Who had it on the filing date had it (DOMAIN §1.5 rule 2). */
@Entity({ schema: 'catalogue', name: 'authority' })
@Index('authority_domain_ix', ['domain', 'validFrom'])
export class AuthorityEntity {
  @PrimaryColumn('uuid', { name: 'organ_id', primaryKeyConstraintName: 'authority_pk' })
  organId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'authority_pk' })
  domain!: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'authority_pk' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;
}
