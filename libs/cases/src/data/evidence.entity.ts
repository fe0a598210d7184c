import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type LegalDate } from '#kernel';
import { type Evidence, type EvidenceKind } from '../domain/investigation.js';

@Entity({ schema: 'cases', name: 'evidence' })
@Index('evidence_case_ix', ['caseId', 'addedAt'])
@Index('evidence_sha256_ix', ['sha256'])
export class EvidenceEntity implements Evidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pk' })
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text')
  title!: string;

  @Column('date', { name: 'collected_on' })
  collectedOn!: LegalDate;

  @Column('uuid', { name: 'officer_ids', array: true })
  officerIds!: readonly string[];

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
