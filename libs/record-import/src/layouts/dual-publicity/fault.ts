import { AppError } from '#kernel';
import { type Fault } from '../../reading/row.js';
import { type Code } from './columns.js';

export function fault(rule: string, field: Code, zh: string, en: string): Fault {
  return { rule, field, sentence: { zh, en } };
}

/** What the kernel says of a value, as a fault of the field; none when it accepts it. */
export function faultOf(rule: string, field: Code, check: () => unknown): readonly Fault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof AppError) return [{ rule, field, sentence: error.sentence }];
    throw error;
  }
}
