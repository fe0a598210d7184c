import { IsBoolean, IsIn, IsString, Matches, type ValidationOptions, ValidateBy } from 'class-validator';
import { isId, legalDate } from '#kernel';
import { field, type FieldNotes, saying } from './field.js';

/** A UUIDv7 made by this platform. */
export function IdField(notes: FieldNotes): PropertyDecorator {
  const check = ValidateBy(
    { name: 'id', validator: { validate: (value) => typeof value === 'string' && isId(value) } },
    saying('应为编号（UUID）', 'takes an id (UUID)'),
  );
  return field(
    { example: '0199a3b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b', ...notes },
    { type: String, format: 'uuid' },
    [check],
  );
}

/** One of a closed set of codes. */
export function ChoiceField(values: readonly string[], notes: FieldNotes): PropertyDecorator {
  const list = values.join(', ');
  return field({ example: values[0], ...notes }, { type: String, enum: [...values] }, [
    IsIn([...values], saying(`应为以下之一：${list}`, `takes one of: ${list}`)),
  ]);
}

/** A legal date, `YYYY-MM-DD` in Asia/Shanghai. */
export function DateField(notes: FieldNotes): PropertyDecorator {
  const options: ValidationOptions = saying(
    '应为存在的日期 YYYY-MM-DD',
    'takes a date that exists, YYYY-MM-DD',
  );
  return field({ example: '2026-11-20', ...notes }, { type: String, format: 'date' }, [
    ValidateBy({ name: 'date', validator: { validate: isLegalDate } }, options),
  ]);
}

/** An instant in UTC, ISO 8601. Answers only. */
export function InstantField(notes: FieldNotes): PropertyDecorator {
  return field({ example: '2026-11-20T02:30:00.000Z', ...notes }, { type: String, format: 'date-time' }, [
    IsString(),
  ]);
}

/** An amount of money in fen as a decimal string: never a float, never rounded on the way. */
export function FenField(notes: FieldNotes): PropertyDecorator {
  return field({ example: '500000', ...notes }, { type: String, pattern: '^(0|[1-9][0-9]{0,14})$' }, [
    Matches(
      /^(0|[1-9][0-9]{0,14})$/,
      saying('应为以分为单位的整数金额（字符串）', 'takes a whole amount in fen, as a string'),
    ),
  ]);
}

export function BooleanField(notes: FieldNotes): PropertyDecorator {
  return field({ example: true, ...notes }, { type: Boolean }, [
    IsBoolean(saying('应为 true 或 false', 'takes true or false')),
  ]);
}

function isLegalDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    legalDate(value);
    return true;
  } catch {
    return false;
  }
}
