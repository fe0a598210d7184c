import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import {
  type DueGroup,
  DUE_GROUPS,
  RECORD_KINDS,
  type RecordKind,
  URGENCIES,
  type Urgency,
} from '../domain/clock.js';

class InBothLanguagesResponse {
  @TextField({ title: '中文 · Chinese', max: 2000, example: '作出处罚决定' })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 2000, example: 'decide the case' })
  readonly en!: string;
}

class TodayRowResponse {
  @IdField({ title: '期限 · clock' })
  readonly id!: string;

  @TextField({ title: '期限代码 · deadline code', max: 60, example: 'CASE_DECIDE' })
  readonly code!: string;

  @ObjectField(() => InBothLanguagesResponse, { title: '应办事项 · what must be done' })
  readonly duty!: InBothLanguagesResponse;

  @ChoiceField(['organ', 'party'], { title: '由谁履行 · whose duty it is' })
  readonly who!: 'organ' | 'party';

  @ChoiceField(RECORD_KINDS, { title: '记录类别 · kind of record' })
  readonly recordKind!: RecordKind;

  @IdField({ title: '记录编号 · record' })
  readonly recordId!: string;

  @IdField({ title: '机关 · organ' })
  readonly organId!: string;

  @TextField({ title: '机关名称 · its name', max: 200, nullable: true })
  readonly organName!: string | null;

  @IdField({ title: '主体 · subject', nullable: true })
  readonly subjectId!: string | null;

  @TextField({ title: '主体名称 · name of the subject', max: 200, nullable: true })
  readonly subjectName!: string | null;

  @DateField({ title: '起算日 · counted from' })
  readonly startedOn!: string;

  @DateField({ title: '期限届满日 · due on' })
  readonly dueOn!: string;

  @InstantField({ title: '期限届满时刻 · due at' })
  readonly dueAt!: string;

  @BooleanField({ title: '节假日安排未公布，日期可能变动 · holidays not announced yet, the date may move' })
  readonly provisional!: boolean;

  @ObjectField(() => InBothLanguagesResponse, { title: '为何是这一天 · why this date' })
  readonly explanation!: InBothLanguagesResponse;

  @ObjectField(() => InBothLanguagesResponse, { title: '依据 · legal basis' })
  readonly basis!: InBothLanguagesResponse;

  @BooleanField({ title: '期限已核实 · the figure was checked against the law itself' })
  readonly confirmed!: boolean;

  @ChoiceField(DUE_GROUPS, { title: '期限分组 · due group' })
  readonly group!: DueGroup;

  @ChoiceField(URGENCIES, { title: '紧急程度 · urgency: amber from 70 % of the span, red when over' })
  readonly urgency!: Urgency;
}

class TodayGroupsResponse implements Record<DueGroup, number> {
  @IntegerField({ title: '已超期 · overdue', min: 0, max: 2_147_483_647 })
  readonly overdue!: number;

  @IntegerField({ title: '今日到期 · due today', min: 0, max: 2_147_483_647 })
  readonly today!: number;

  @IntegerField({ title: '七日内到期 · due within seven days', min: 0, max: 2_147_483_647 })
  readonly week!: number;

  @IntegerField({ title: '以后 · later', min: 0, max: 2_147_483_647 })
  readonly later!: number;
}

class TodayCodeResponse {
  @TextField({ title: '期限代码 · deadline code', max: 60, example: 'CASE_DECIDE' })
  readonly code!: string;

  @ObjectField(() => InBothLanguagesResponse, { title: '应办事项 · what must be done' })
  readonly duty!: InBothLanguagesResponse;

  @IntegerField({ title: '数量 · count', min: 0, max: 2_147_483_647 })
  readonly count!: number;
}

export class TodayResponse {
  @DateField({ title: '今日 · today' })
  readonly asOf!: string;

  @ListField(() => TodayRowResponse, { title: '按期限先后 · by due date', max: 100 })
  readonly rows!: readonly TodayRowResponse[];

  @TextField({ title: '下一页游标 · cursor of the next page, null on the last', max: 1000, nullable: true })
  readonly next!: string | null;

  @ObjectField(() => TodayGroupsResponse, {
    title: '各组数量，按所选代码 · counts per group under the chosen code',
  })
  readonly groups!: TodayGroupsResponse;

  @ListField(() => TodayCodeResponse, {
    title: '各类数量，按所选分组 · counts per code under the chosen group',
    max: 100,
  })
  readonly codes!: readonly TodayCodeResponse[];
}
