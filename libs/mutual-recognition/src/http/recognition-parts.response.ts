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

export class TwoLanguagesResponse {
  @TextField({ title: '中文 · Chinese', max: 500 })
  readonly zh!: string;

  @TextField({ title: '英文 · English', max: 500 })
  readonly en!: string;
}

export class RecognitionTypeResponse {
  @TextField({ title: '互认类型 · type', max: 2, example: 'R4' })
  readonly code!: string;

  @ObjectField(() => TwoLanguagesResponse, { title: '名称 · name' })
  readonly name!: TwoLanguagesResponse;

  @ObjectField(() => TwoLanguagesResponse, { title: '可以 · what it allows' })
  readonly may!: TwoLanguagesResponse;

  @ObjectField(() => TwoLanguagesResponse, { title: '不得 · what it forbids' })
  readonly mustNot!: TwoLanguagesResponse;

  @ListField('text', { title: '应具备的条件 · what must hold', max: 20, example: ['DECISION_EFFECTIVE'] })
  readonly conditions!: readonly string[];

  @BooleanField({ title: '已核实 · confirmed by a published standard' })
  readonly confirmed!: boolean;
}

export class BandResponse {
  @TextField({ title: '裁量档次 · band', max: 20, example: 'ORDINARY' })
  readonly band!: string;

  @ObjectField(() => TwoLanguagesResponse, { title: '档次名称 · its name' })
  readonly name!: TwoLanguagesResponse;

  @IntegerField({ title: '幅度起点（%） · from, per cent of the range', min: 0, max: 100, nullable: true })
  readonly fromPct!: number | null;

  @IntegerField({ title: '幅度终点（%） · to, per cent of the range', min: 0, max: 100, nullable: true })
  readonly toPct!: number | null;

  @FenField({ title: '罚款起点（分） · fine from, fen', nullable: true })
  readonly fineFrom!: string | null;

  @FenField({ title: '罚款终点（分） · fine to, fen', nullable: true })
  readonly fineTo!: string | null;
}

export class RegionStandardResponse {
  @TextField({ title: '地区 · region', max: 6, example: '510000' })
  readonly region!: string;

  @TextField({ title: '裁量基准 · benchmark', max: 40, example: 'REGION-51-A' })
  readonly benchmark!: string;

  @ObjectField(() => TwoLanguagesResponse, { title: '基准名称 · its name' })
  readonly benchmarkName!: TwoLanguagesResponse;

  @BooleanField({ title: '已核实 · confirmed' })
  readonly confirmed!: boolean;

  @TextField({ title: '依据 · basis', max: 200, nullable: true })
  readonly basis!: string | null;

  @FenField({ title: '法定最低罚款（分） · least fine, fen', nullable: true })
  readonly fineMin!: string | null;

  @FenField({ title: '法定最高罚款（分） · greatest fine, fen', nullable: true })
  readonly fineMax!: string | null;

  @ListField(() => BandResponse, { title: '各档次 · bands', max: 10 })
  readonly bands!: readonly BandResponse[];
}

export class StandardsResponse {
  @ObjectField(() => RegionStandardResponse, { title: '作出地区的标准 · standard there' })
  readonly source!: RegionStandardResponse;

  @ObjectField(() => RegionStandardResponse, { title: '本地标准 · standard here' })
  readonly own!: RegionStandardResponse;

  @ListField('text', { title: '不一致的档次 · bands that differ', max: 10, example: ['ORDINARY'] })
  readonly differing!: readonly string[];
}

export class ChainLinkResponse {
  @IdField({ title: '互认 · recognition' })
  readonly id!: string;

  @IdField({ title: '机关 · organ' })
  readonly organId!: string;

  @TextField({ title: '机关名称 · its name', max: 200 })
  readonly organName!: string;

  @TextField({ title: '地区 · region', max: 6, example: '500000' })
  readonly region!: string;

  @ChoiceField(RECOGNITION_STATES, { title: '状态 · state' })
  readonly state!: RecognitionState;

  @TextField({ title: '互认类型 · type', max: 2, nullable: true, example: 'R5' })
  readonly recognitionType!: string | null;

  @DateField({ title: '答复日 · answered on', nullable: true })
  readonly answeredOn!: string | null;

  @TextField({
    title: '重新考虑的结论 · outcome of the second look',
    max: 20,
    nullable: true,
    example: 'WITHDRAWN',
  })
  readonly outcome!: string | null;

  @ObjectField(() => RecognitionTypeResponse, { title: '效力 · effect while it stands', nullable: true })
  readonly effect!: RecognitionTypeResponse | null;
}
