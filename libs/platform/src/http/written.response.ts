import { IdField } from './fields/scalar-fields.js';
import { IntegerField } from './fields/shape-fields.js';

/** What every command answers: which record, its version (also the ETag), and the event to wait for. */
export class WrittenResponse {
  @IdField({ title: '记录编号 · id of the record' })
  readonly id!: string;

  @IntegerField({ title: '版本 · version', min: 1, max: 2_147_483_647 })
  readonly version!: number;

  @IdField({ title: '事件编号 · id of the event; send it as after_event to see its effects' })
  readonly event!: string;
}

/** What a registration answers that has no version of its own. */
export class CreatedResponse {
  @IdField({ title: '记录编号 · id of the record' })
  readonly id!: string;
}
