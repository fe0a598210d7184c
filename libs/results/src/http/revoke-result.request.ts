import { ChoiceField, TextField } from '#platform/http';
import { type Revocation, REVOCATIONS } from '../domain/result.js';

export class RevokeResultRequest {
  @ChoiceField(REVOCATIONS, { title: '撤销原因 · what happened to it', basis: '行政处罚法 第四十八条' })
  readonly reasonCode!: Revocation;

  @TextField({
    title: '理由，供各地机关查看 · reason, for the organs of all regions',
    min: 4,
    max: 1000,
    example: '行政复议决定撤销原处罚决定',
  })
  readonly reason!: string;
}
