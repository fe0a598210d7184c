import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type ListEntry } from '../domain/list-entry.js';
import { type ListEntryState } from '../domain/list-entry-states.js';

@Entity({ schema: 'joint_lists', name: 'entry' })
@Index('entry_list_result_uq', ['list', 'resultId'], { unique: true })
@Index('entry_entry_no_uq', ['entryNo'], { unique: true })
@Index('entry_result_ix', ['resultId'])
@Index('entry_opened_ix', { synchronize: false })
@Index('entry_subject_ix', ['subjectId'])
export class ListEntryEntity implements ListEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pk' })
  id!: string;

  @Column('text', { name: 'entry_no', nullable: true })
  entryNo!: string | null;

  @Column('text')
  list!: string;

  @Column('text')
  state!: ListEntryState;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** Names are kept as of the decision: a list shows what was true then. */
  @Column('text', { name: 'subject_name' })
  subjectName!: string;

  @Column('text', { name: 'subject_code', nullable: true })
  subjectCode!: string | null;

  @Column('uuid', { name: 'result_id' })
  resultId!: string;

  @Column('text', { name: 'decision_no' })
  decisionNo!: string;

  @Column('date', { name: 'decided_on' })
  decidedOn!: string;

  @Column('text', { name: 'item_code' })
  itemCode!: string;

  @Column('text', { name: 'item_name' })
  itemName!: string;

  @Column('uuid', { name: 'organ_id' })
  organId!: string;

  @Column('text', { name: 'organ_name' })
  organName!: string;

  @Column('text')
  region!: string;

  @Column('text')
  ground!: string;

  @Column('boolean', { name: 'ground_confirmed' })
  groundConfirmed!: boolean;

  @Column('text', { array: true })
  rules!: string[];

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  @Column('date', { name: 'entered_on', nullable: true })
  enteredOn!: string | null;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn!: string | null;

  @Column('date', { name: 'early_from_on', nullable: true })
  earlyFromOn!: string | null;

  @Column('boolean', { name: 'term_confirmed', nullable: true })
  termConfirmed!: boolean | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('boolean', { name: 'is_demo' })
  isDemo!: boolean;

  @Column('integer')
  version!: number;
}
