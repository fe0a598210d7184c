import { useQuery } from '@tanstack/react-query';

/** What the API document says of one field of a request: the screens' labels, help and checks are made from it. */
export interface FieldNote {
  /** `name`, or `object.name` of a field inside another. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: string | null;
  readonly example: string | null;
  readonly isRequired: boolean;
  readonly kind: 'text' | 'choice' | 'date' | 'fen' | 'integer' | 'boolean' | 'id' | 'list' | 'object';
  readonly choices: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  readonly pattern: string | null;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly example?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
}

type Schemas = Readonly<Record<string, JsonSchema>>;

interface ApiDocument {
  readonly components?: { readonly schemas?: Schemas };
}

const FEN = '^(0|[1-9][0-9]{0,14})$';

async function readDocument(): Promise<ApiDocument> {
  const response = await fetch('/api/openapi.json');
  if (!response.ok) throw new Error(`/api/openapi.json: HTTP ${String(response.status)}`);
  return (await response.json()) as ApiDocument;
}

/**
 * The fields of a request class, in the document's order; empty while the document is on its way. A field that is an
 * object of its own stands as its members, named `object.member`.
 */
export function useFieldNotes(schema: string): readonly FieldNote[] {
  const { data } = useQuery({
    queryKey: ['reference', 'api-document'],
    queryFn: readDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return notesOf(data?.components?.schemas ?? {}, schema, '');
}

function notesOf(schemas: Schemas, schema: string, prefix: string): readonly FieldNote[] {
  const { properties = {}, required = [] } = schemas[schema] ?? {};
  return Object.entries(properties).flatMap(([name, property]) => {
    const { $ref } = property.allOf?.[0] ?? property;
    if ($ref === undefined) return [noteOf(prefix + name, property, required.includes(name))];
    return notesOf(schemas, $ref.split('/').at(-1) ?? '', `${prefix}${name}.`);
  });
}

function noteOf(name: string, schema: JsonSchema, isRequired: boolean): FieldNote {
  const [title, basis] = splitBasis(schema.description ?? name);
  const [zh = title, en = zh] = title.split(/\s*·\s*/);
  const { example, pattern = null } = schema;
  return {
    name,
    // People read and write yuan; that the API counts in fen is not theirs to know.
    zh: zh.replace('（分）', ''),
    en: sentenceCase(en.replace(/ in fen$/, '')),
    basis,
    example: typeof example === 'string' ? example : null,
    isRequired,
    kind: kindOf(schema),
    choices: schema.enum ?? [],
    ...boundsOf(schema),
    pattern,
  };
}

/** Of a text its length, of a number its size, of a list how many. */
function boundsOf(schema: JsonSchema): Pick<FieldNote, 'min' | 'max'> {
  const { minLength, minimum, minItems, maxLength, maximum, maxItems } = schema;
  return {
    min: minLength ?? minimum ?? minItems ?? null,
    max: maxLength ?? maximum ?? maxItems ?? null,
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `title (basis)`: only a basis that names a law's article stands in brackets at the end. */
function splitBasis(description: string): readonly [string, string | null] {
  const found = /^(.*) \(([^()]*[条款法定][^()]*)\)$/.exec(description);
  return found === null ? [description, null] : [found[1] ?? description, found[2] ?? null];
}

const KIND_OF_FORMAT: Readonly<Record<string, FieldNote['kind']>> = { date: 'date', uuid: 'id' };
const KIND_OF_TYPE: Readonly<Record<string, FieldNote['kind']>> = {
  string: 'text',
  integer: 'integer',
  number: 'integer',
  boolean: 'boolean',
  array: 'list',
};

function kindOf({ enum: choices, format = '', pattern, type = 'object' }: JsonSchema): FieldNote['kind'] {
  if (choices !== undefined) return 'choice';
  if (pattern === FEN) return 'fen';
  const [first = 'object'] = typeof type === 'string' ? [type] : type;
  return KIND_OF_FORMAT[format] ?? KIND_OF_TYPE[first] ?? 'object';
}
