import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type ClockStop, type LegalDate } from '#kernel';
import { type Case } from '../domain/case.js';
import { type CaseState } from '../domain/case-states.js';
import {
  type Decision,
  type Hearing,
  type PartyResponse,
  type Payment,
  type PriorNotice,
  type Proposal,
  type Service,
} from '../domain/documents.js';

@Entity({ schema: 'cases', name: 'case' })
@Index('case_case_no_uq', ['caseNo'], { unique: true })
@Index('case_lead_uq', ['leadId'], { unique: true, where: '(lead_id IS NOT NULL)' })
@Index('case_organ_ix', { synchronize: false })
@Index('case_officers_ix', { synchronize: false })
@Index('case_result_uq', { synchronize: false })
@Index('case_subject_ix', ['subjectId'])
export class CaseEntity implements Case {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_pk' })
  id!: string;

  @Column('text', { name: 'case_no' })
  caseNo!: string;

  @Column('text')
  state!: CaseState;

  @Column('uuid', { name: 'lead_id', nullable: true })
  leadId!: string | null;

  @Column('text', { name: 'lead_no', nullable: true })
  leadNo!: string | null;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('text')
  region!: string;

  @Column('text')
  division!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_name' })
  subjectName!: string;

  @Column('text', { name: 'subject_code', nullable: true })
  subjectCode!: string | null;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('text', { name: 'item_name' })
  itemName!: string;

  @Column('text')
  conduct!: string;

  @Column('date', { name: 'act_from' })
  actFrom!: LegalDate;

  @Column('date', { name: 'act_to' })
  actTo!: LegalDate;

  @Column('date', { name: 'discovered_on' })
  discoveredOn!: LegalDate;

  @Column('text', { nullable: true })
  harm!: string | null;

  @Column('date', { name: 'limitation_on' })
  limitationOn!: LegalDate;

  @Column('uuid', { name: 'officer_ids', array: true })
  officerIds!: readonly string[];

  @Column('uuid', { name: 'reviewer_ids', array: true })
  reviewerIds!: readonly string[];

  @Column('date', { name: 'filed_on' })
  filedOn!: LegalDate;

  @Column('date', { name: 'decide_due_on' })
  decideDueOn!: LegalDate;

  @Column('integer', { name: 'extension_days' })
  extensionDays!: number;

  @Column('jsonb')
  stops!: readonly ClockStop[];

  @Column('text', { name: 'due_code', nullable: true })
  dueCode!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: LegalDate | null;

  @Column('jsonb', { nullable: true })
  proposal!: Proposal | null;

  @Column('jsonb', { nullable: true })
  notice!: PriorNotice | null;

  @Column('jsonb', { nullable: true })
  response!: PartyResponse | null;

  @Column('jsonb', { nullable: true })
  hearing!: Hearing | null;

  @Column('jsonb', { nullable: true })
  decision!: Decision | null;

  @Column('jsonb', { nullable: true })
  service!: Service | null;

  @Column('jsonb')
  payments!: readonly Payment[];

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: LegalDate | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
