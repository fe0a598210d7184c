import { ApiProperty } from '@nestjs/swagger';
import { IdField } from './fields/scalar-fields.js';
import { IntegerField, TextField } from './fields/shape-fields.js';

/** Query of every list. Lists are walked by cursor; a total is only counted where a screen needs it. */
export class PageQuery {
  @IntegerField({
    title: '每页条数 · rows per page',
    min: 1,
    max: 100,
    optional: true,
    fromQuery: true,
    example: 20,
  })
  readonly limit: number = 20;

  @TextField({ title: '翻页游标 · cursor of the next page', max: 1000, optional: true })
  readonly cursor?: string;

  @IdField({ title: '等待该事件生效 · wait for this event first', optional: true })
  readonly after_event?: string;
}

type Class<T> = new () => T;

/** The response class of a page of `row`, named for the API document. */
export function pageResponse<T extends object>(row: Class<T>): Class<{ rows: T[]; next: string | null }> {
  class PageResponse {
    @ApiProperty({ type: () => row, isArray: true, description: '本页 · this page' })
    rows!: T[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: '下一页游标 · cursor of the next page, null on the last',
    })
    next!: string | null;
  }
  Object.defineProperty(PageResponse, 'name', { value: row.name.replace(/Response$/, 'PageResponse') });
  return PageResponse;
}
