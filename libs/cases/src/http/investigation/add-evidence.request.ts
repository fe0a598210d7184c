import { ApiProperty } from '@nestjs/swagger';
import { type LegalDate } from '#kernel';
import { ChoiceField, DateField, ListField, TextField } from '#platform/http';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../domain/investigation.js';

/** The fields beside the file. */
export class AddEvidenceRequest {
  @ChoiceField(EVIDENCE_KINDS, { title: '证据种类 · kind of evidence', basis: '行政处罚法 第四十六条' })
  readonly kind!: EvidenceKind;

  @TextField({ title: '证据名称 · title', min: 2, max: 200, example: '现场检查笔录' })
  readonly title!: string;

  @DateField({ title: '取得日 · collected on' })
  readonly collectedOn!: LegalDate;

  @ListField('id', {
    title: '取证人，两名以上 · collected by, two or more',
    basis: '行政处罚法 第四十二条',
    min: 2,
    max: 10,
  })
  readonly officerIds!: readonly string[];
}

/** The whole form, for the API document. */
export class AddEvidenceForm extends AddEvidenceRequest {
  @ApiProperty({ type: 'string', format: 'binary', description: '文件，50 MB 以内 · the file, up to 50 MB' })
  readonly file!: unknown;
}
