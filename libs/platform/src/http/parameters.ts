import { createParamDecorator, type ExecutionContext, Param, type PipeTransform } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import { AppError, type Context, isId, type Sentence } from '#kernel';
import { contextOf, headerOf, type HttpExchange } from './exchange.js';

const readContext = createParamDecorator((_: unknown, context: ExecutionContext): Context =>
  contextOf(context.switchToHttp().getRequest<HttpExchange>()),
);

/** Who asks, under which correlation and command key. */
export const Ctx = (): ParameterDecorator => readContext();

const readIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = headerOf(context.switchToHttp().getRequest<HttpExchange>(), 'if-match');
  if (header === null) {
    throw fault('PLATFORM.IF_MATCH_MISSING', 'precondition-required', 'If-Match', {
      zh: '请在 If-Match 中给出您所见记录的版本（ETag）。',
      en: 'Send the version you saw of this record (its ETag) in If-Match.',
    });
  }
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw fault('PLATFORM.IF_MATCH', 'invalid', 'If-Match', {
      zh: 'If-Match 应为 ETag，例如 "3"。',
      en: 'If-Match takes an ETag such as "3".',
    });
  }
  return Number(version);
});

/** The version the caller saw. Missing is 428, malformed 400; the use case compares it under lock (412). */
export function IfMatch(): ParameterDecorator {
  return (target, name, index) => {
    readIfMatch()(target, name, index);
    const descriptor = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (descriptor === undefined || name === undefined) return;
    ApiHeader({
      name: 'If-Match',
      description: '所见版本 · version seen (ETag)',
      required: true,
      example: '"1"',
    })(target, name, descriptor);
  };
}

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (isId(value)) return value;
    throw fault('PLATFORM.ID', 'invalid', this.name, {
      zh: `${this.name} 应为编号（UUID）。`,
      en: `${this.name} takes an id (UUID).`,
    });
  }
}

/** A record's id in the path. */
export function IdParam(name = 'id'): ParameterDecorator {
  return (target, key, index) => {
    Param(name, new IdPipe(name))(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (descriptor === undefined || key === undefined) return;
    ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, key, descriptor);
  };
}

function fault(
  code: string,
  kind: 'invalid' | 'precondition-required',
  field: string,
  sentence: Sentence,
): AppError {
  return new AppError(code, kind, sentence, { faults: [{ field, code: 'format', sentence }] });
}
