import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { field, type FieldNotes, saying } from './field.js';

type Class = new () => object;

/** Text of people: trimmed length within bounds, no control characters but line breaks and tabs. */
export function TextField(
  notes: FieldNotes & { readonly min?: number; readonly max: number; readonly pattern?: RegExp },
): PropertyDecorator {
  const { min = 1, max, pattern, ...rest } = notes;
  const checks: PropertyDecorator[] = [
    IsString(saying('应为文本', 'takes text')),
    Length(
      min,
      max,
      saying(
        `长度应为 ${String(min)}–${String(max)} 个字符`,
        `takes ${String(min)} to ${String(max)} characters`,
      ),
    ),
    // eslint-disable-next-line no-control-regex -- control characters are what this refuses
    Matches(
      /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/,
      saying('含有控制字符', 'holds control characters'),
    ),
  ];
  if (min > 0) checks.push(Matches(/\S/, saying('不能为空白', 'must not be blank')));
  if (pattern !== undefined)
    checks.push(Matches(pattern, saying(`格式应为 ${pattern.source}`, `takes the form ${pattern.source}`)));
  const schema = {
    type: String,
    minLength: min,
    maxLength: max,
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
  return field(rest, schema, checks);
}

/** A whole number. `fromQuery` reads it from the text of a query string. */
export function IntegerField(
  notes: FieldNotes & { readonly min: number; readonly max: number; readonly fromQuery?: boolean },
): PropertyDecorator {
  const { min, max, fromQuery, ...rest } = notes;
  const range = `${String(min)}–${String(max)}`;
  const checks: PropertyDecorator[] = [
    IsInt(saying(`应为 ${range} 的整数`, `takes a whole number, ${range}`)),
    Min(min, saying(`不得小于 ${String(min)}`, `must not be below ${String(min)}`)),
    Max(max, saying(`不得大于 ${String(max)}`, `must not be above ${String(max)}`)),
  ];
  if (fromQuery === true) checks.push(Type(() => Number));
  return field({ example: min, ...rest }, { type: 'integer', minimum: min, maximum: max }, checks);
}

/** A record inside a record. */
export function ObjectField(shape: () => Class, notes: FieldNotes): PropertyDecorator {
  return field(notes, { type: shape }, [
    IsObject(saying('应为对象', 'takes an object')),
    ValidateNested(),
    Type(shape),
  ]);
}

/** A list of records, or of plain values checked by `each`. */
export function ListField(
  of: (() => Class) | 'text' | 'id',
  notes: FieldNotes & { readonly min?: number; readonly max: number },
): PropertyDecorator {
  const { min = 0, max, ...rest } = notes;
  const size = saying(
    `应为 ${String(min)}–${String(max)} 项`,
    `takes ${String(min)} to ${String(max)} items`,
  );
  const checks: PropertyDecorator[] = [
    IsArray(saying('应为列表', 'takes a list')),
    ArrayMinSize(min, size),
    ArrayMaxSize(max, size),
  ];
  if (typeof of === 'function') {
    checks.push(
      ValidateNested({ each: true }),
      IsObject(saying('各项应为对象', 'each item is an object', { each: true })),
      Type(of),
    );
  } else {
    const pattern = of === 'id' ? /^[0-9a-f-]{36}$/ : /^[^\u0000]{1,500}$/u; // eslint-disable-line no-control-regex -- NUL is refused
    checks.push(Matches(pattern, saying('各项应为文本', 'each item is text', { each: true })));
  }
  const type = typeof of === 'function' ? of : String;
  return field(rest, { type, isArray: true, minItems: min, maxItems: max }, checks);
}

/** A record whose names are not known beforehand. Answers only. */
export function MapField(notes: FieldNotes): PropertyDecorator {
  return field(notes, { type: 'object', additionalProperties: true }, [IsObject()]);
}
