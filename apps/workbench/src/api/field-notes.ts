import { useQuery } from '@tanstack/react-query';

/** What the API document says of one field of a request: the screens' labels, help and checks are made from it. */
export interface FieldNote {
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
}

interface ApiDocument {
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}

const FEN = '^(0|[1-9][0-9]{0,14})$';

async function readDocument(): Promise<ApiDocument> {
  const response = await fetch('/api/openapi.json');
  if (!response.ok) throw new Error(`/api/openapi.json: HTTP ${String(response.status)}`);
  return (await response.json()) as ApiDocument;
}

/** The fields of a request class, in the document's order; empty while the document is on its way. */
export function useFieldNotes(schema: string): readonly FieldNote[] {
  const { data } = useQuery({
    queryKey: ['reference', 'api-document'],
    queryFn: readDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = data?.components?.schemas?.[schema];
  return Object.entries(found?.properties ?? {}).map(([name, property]) =>
    noteOf(name, property, found?.required?.includes(name) === true),
  );
}

function noteOf(name: string, schema: JsonSchema, isRequired: boolean): FieldNote {
  const [title, basis] = splitBasis(schema.description ?? name);
  const [zh = title, en = zh] = title.split(/\s*·\s*/);
  return {
    name,
    // People read and write yuan; that the API counts in fen is not theirs to know.
    zh: zh.replace('（分）', ''),
    en: sentenceCase(en.replace(/ in fen$/, '')),
    basis,
    example: typeof schema.example === 'string' ? schema.example : null,
    isRequired,
    kind: kindOf(schema),
    choices: schema.enum ?? [],
    min: schema.minLength ?? schema.minimum ?? schema.minItems ?? null,
    max: schema.maxLength ?? schema.maximum ?? schema.maxItems ?? null,
    pattern: schema.pattern ?? null,
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

function kindOf(schema: JsonSchema): FieldNote['kind'] {
  if (schema.enum !== undefined) return 'choice';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'uuid') return 'id';
  if (schema.pattern === FEN) return 'fen';
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'integer' || type === 'number') return 'integer';
  if (type === 'boolean') return 'boolean';
  if (type === 'array') return 'list';
  return type === 'string' ? 'text' : 'object';
}
