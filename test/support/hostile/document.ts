import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly example?: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null where the document names no body. */
  readonly body: Schema | null;
  readonly isUpload: boolean;
  /** Anyone at all may call it. */
  readonly isOpen: boolean;
  /** Nobody needs a permission for it: being signed in is enough. */
  readonly isForAll: boolean;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** Every operation of the API, with its references resolved. */
export function operationsOf(document: OpenAPIObject): readonly Operation[] {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Described>>).map(([method, described]) =>
      operation(path, method, described, schemas),
    ),
  );
}

function operation(
  path: string,
  method: string,
  described: Described,
  schemas: Readonly<Record<string, Schema>>,
): Operation {
  const [mediaType, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? [];
  const security = described.security ?? [];
  return {
    id: described.operationId,
    method: method.toUpperCase() as Operation['method'],
    path,
    parameters: described.parameters ?? [],
    body: content === undefined ? null : resolved(content.schema, schemas),
    isUpload: mediaType === 'multipart/form-data',
    isOpen: security.length === 0,
    isForAll: security.every((scheme) => 'session' in scheme),
  };
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { $ref, allOf, items, properties, ...rest } = schema;
  const target = $ref ?? allOf?.[0]?.$ref;
  if (target !== undefined) {
    const found = schemas[target.replace('#/components/schemas/', '')];
    if (found === undefined) throw new Error(`The document refers to ${target}, which it does not hold.`);
    return { ...resolved(found, schemas), ...rest };
  }
  return {
    ...rest,
    ...(items === undefined ? {} : { items: resolved(items, schemas) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, resolved(property, schemas)]),
          ),
        }),
  };
}
