import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'organ' })
@Index('organ_code_uq', ['code'], { unique: true })
@Index('organ_number_prefix_uq', ['numberPrefix'], { unique: true })
export class OrganEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organ_pk' })
  id!: string;

  /** Unified social credit code of the organ (GB 32100). */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Province-level division (GB/T 2260), the region this organ belongs to. */
  @Column('text')
  region!: string;

  /** The division in which it has jurisdiction (APL art. 22). */
  @Column('text')
  division!: string;

  @Column('text')
  system!: string;

  @Column('uuid', { name: 'superior_id', nullable: true })
  superiorId!: string | null;

  /** 机关代字: begins every document number of this organ. */
  @Column('text', { name: 'number_prefix' })
  numberPrefix!: string;

  /** Invented organs of the demo world; everything they make is marked. */
  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;
}
