import {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '#platform/http';
import { RECOGNITION_STATES, type RecognitionState } from '../domain/recognition-states.js';

class DecidedResponse {
  @TextField({ title: '结论 · outcome: PENALTY or NO_PENALTY_…', max: 60, example: 'PENALTY' })
  readonly outcome!: string;

  @ListField('text', { title: '处罚种类 · kinds of penalty', max: 13, example: ['FINE'] })
  readonly penaltyKinds!: readonly string[];

  @FenField({ title: '罚款（分）· fine in fen' })
  readonly fineFen!: string;

  @FenField({ title: '没收（分）· confiscated in fen' })
  readonly confiscatedFen!: string;

  @TextField({ title: '裁量档次 · discretion band', max: 20, nullable: true, example: 'ORDINARY' })
  readonly band!: string | null;
}

export class RecognitionRowResponse {
  @IdField({ title: '互认 · recognition' })
  readonly id!: string;

  @IdField({ title: '处理结果 · result' })
  readonly resultId!: string;

  @TextField({ title: '决定书文号 · decision number', max: 100, example: '成演市监罚〔2026〕1号' })
  readonly decisionNo!: string;

  @IdField({ title: '主体 · subject' })
  readonly subjectId!: string;

  @TextField({ title: '主体名称 · name of the subject', max: 200 })
  readonly subjectName!: string;

  @TextField({ title: '监管事项 · supervision item', max: 40, example: 'FOOD-004' })
  readonly itemCode!: string;

  @TextField({ title: '事项名称 · name of the item', max: 200 })
  readonly itemName!: string;

  @IdField({ title: '作出机关 · organ that decided' })
  readonly sourceOrganId!: string;

  @TextField({ title: '作出机关名称 · its name', max: 200 })
  readonly sourceOrganName!: string;

  @TextField({ title: '作出地区 · region of the decision', max: 6, example: '510000' })
  readonly sourceRegion!: string;

  @IdField({ title: '互认机关 · organ that answers' })
  readonly organId!: string;

  @TextField({ title: '互认机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '互认地区 · region that answers', max: 6, example: '500000' })
  readonly region!: string;

  @ChoiceField(RECOGNITION_STATES, { title: '状态 · state' })
  readonly state!: RecognitionState;

  @TextField({ title: '互认类型 · type of recognition', max: 2, nullable: true, example: 'R5' })
  readonly recognitionType!: string | null;

  @ObjectField(() => DecidedResponse, { title: '决定内容 · what was decided' })
  readonly decided!: DecidedResponse;

  @DateField({ title: '决定日 · decided on' })
  readonly decidedOn!: string;

  @DateField({ title: '推送日 · offered on' })
  readonly offeredOn!: string;

  @DateField({ title: '应办期限 · due on, while something is owed', nullable: true })
  readonly dueOn!: string | null;

  @BooleanField({ title: '期限已核实 · whether the limit is confirmed law', nullable: true })
  readonly dueConfirmed!: boolean | null;

  @DateField({ title: '答复日 · answered on', nullable: true })
  readonly answeredOn!: string | null;

  @BooleanField({ title: '演示数据 · demo data' })
  readonly isDemo!: boolean;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;
}
