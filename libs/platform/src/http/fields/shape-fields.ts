import { Transform, Type } from 'class-transformer';
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
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isId } from '#kernel';
import { field, type FieldNotes, saying } from './field.js';
import { isWritten } from './written-text.js';

type Class = new () => object;

const LONGEST_ITEM = 500;
const UNWRITTEN = saying(
  '含有控制字符或看不见的字符（如零宽空格、改变书写方向的字符），请删除后重新输入',
  'holds control or invisible characters (spaces without width, marks of direction); type it anew without them',
);
const isWrittenText = (value: unknown): boolean => typeof value === 'string' && isWritten(value);

/** Text of people: length within bounds, no control or invisible characters, not blank. */
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
        `长度应为 ${min === max ? '' : `${String(min)}–`}${String(max)} 个字符`,
        `takes ${min === max ? '' : `${String(min)} to `}${String(max)} characters`,
      ),
    ),
    ValidateBy({ name: 'written', validator: { validate: isWrittenText } }, UNWRITTEN),
  ];
  if (min > 0) checks.push(Matches(/\S/, saying('不能为空白', 'must not be blank')));
  if (pattern !== undefined) checks.push(Matches(pattern, ofTheForm(rest.example)));
  const schema = {
    type: String,
    minLength: min,
    maxLength: max,
    ...(pattern === undefined ? {} : { pattern: pattern.source }),
  };
  return field(rest, schema, checks);
}

/** A sample says more than the pattern, which people cannot read. */
function ofTheForm(example: unknown): ReturnType<typeof saying> {
  if (typeof example !== 'string') return saying('格式不正确', 'has not the right form');
  return saying(`格式不正确，应如 ${example}`, `has not the right form; it is like ${example}`);
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
  if (fromQuery === true) checks.push(Transform(({ value }) => decimal(value)));
  return field({ example: min, ...rest }, { type: 'integer', minimum: min, maximum: max }, checks);
}

/** `Number` alone would also take `0x10`, `1e2` and blanks. */
function decimal(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** A record inside a record. */
export function ObjectField(shape: () => Class, notes: FieldNotes): PropertyDecorator {
  // Swagger knows a lazy type by the name of its function, which must be `type`.
  return field(notes, { type: () => shape() }, [
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
    checks.push(ITEMS[of].check);
  }
  const schema =
    typeof of === 'function'
      ? { type: () => of(), isArray: true }
      : { type: 'array' as const, items: ITEMS[of].schema };
  return field(rest, { ...schema, minItems: min, maxItems: max }, checks);
}

const ITEMS = {
  text: {
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_ITEM },
    check: eachItem('text', (item) => /\S/.test(item) && item.length <= LONGEST_ITEM && isWritten(item), [
      '各项应为文本',
      'each item is text',
    ]),
  },
  id: {
    schema: { type: 'string', format: 'uuid' },
    check: eachItem('id', isId, ['各项应为编号（UUID）', 'each item is an id (UUID)']),
  },
} as const;

function eachItem(
  name: string,
  isFit: (item: string) => boolean,
  [zh, en]: readonly [string, string],
): PropertyDecorator {
  const validate = (item: unknown): boolean => typeof item === 'string' && isFit(item);
  return ValidateBy({ name, validator: { validate } }, saying(zh, en, { each: true }));
}

/** A record whose names are not known beforehand. Answers only. */
export function MapField(notes: FieldNotes): PropertyDecorator {
  return field(notes, { type: 'object', additionalProperties: true }, [IsObject()]);
}
