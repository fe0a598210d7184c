import { type Type } from '@nestjs/common';

/** What the composition needs to know of a feature: its module and its tables. */
export interface Feature {
  readonly module: Type;
  readonly entities: readonly (new () => object)[];
}
