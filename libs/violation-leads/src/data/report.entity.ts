import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A report by the public. Who reported is sealed; the query code is known to the reporter alone. */
@Entity({ schema: 'violation_leads', name: 'report' })
@Index('report_lead_uq', ['leadId'], { unique: true })
export class ReportEntity {
  @PrimaryColumn('text', { name: 'query_code_hash', primaryKeyConstraintName: 'report_pk' })
  queryCodeHash!: string;

  @Column('uuid', { name: 'lead_id' })
  leadId!: string;

  /** Name and contact, encrypted; null when anonymous (never shown to the party reported: complaint measure art. 33). */
  @Column('text', { nullable: true })
  reporter!: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
