import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateIf, type ValidationOptions } from 'class-validator';
import { type Sentence } from '#kernel';

/** What every field says of itself; the same words stand in the API document and in the screens' help. */
export interface FieldNotes {
  /** Chinese term and English term: `案由 · cause of action`. */
  readonly title: string;
  readonly example?: unknown;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  /** Article that asks for this field. */
  readonly basis?: string;
}

const SEPARATOR = '\u001f';

/** Both languages in the one string that class-validator carries; `decodeSentence` parts them again. */
export function saying(zh: string, en: string, options: ValidationOptions = {}): ValidationOptions {
  return { ...options, message: `${zh}${SEPARATOR}${en}` };
}

export function decodeSentence(message: string): Sentence {
  const [zh, en] = message.split(SEPARATOR);
  return { zh: zh ?? message, en: en ?? message };
}

/** One decorator for a field: its place in the API document and its checks. */
export function field(
  notes: FieldNotes,
  schema: ApiPropertyOptions,
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  const description = notes.basis === undefined ? notes.title : `${notes.title} (${notes.basis})`;
  const documented = {
    ...schema,
    description,
    required: notes.optional !== true,
    nullable: notes.nullable === true,
    ...(notes.example === undefined ? {} : { example: notes.example }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(documented), ...presence(notes), ...checks);
}

/** What may be left out may still not be null, unless the document says so: null is no way to say "nothing". */
function presence({ optional, nullable }: FieldNotes): readonly PropertyDecorator[] {
  if (optional !== true && nullable !== true) return [];
  const isAbsent = (value: unknown): boolean =>
    (optional === true && value === undefined) || (nullable === true && value === null);
  return [ValidateIf((_, value) => !isAbsent(value))];
}
