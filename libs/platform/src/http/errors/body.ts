import { isUtf8 } from 'node:buffer';
import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldFault } from '#kernel';

/** No body of ours is deeper than five. */
const DEEPEST = 32;

/** Read by Nest and Fastify on their own, and what a foreign page may send without asking. This API speaks JSON. */
const FOREIGN = ['application/x-www-form-urlencoded', 'text/plain'] as const;

const UTF_8 = /^[^;]+(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/** How bodies are read: JSON in UTF-8, and nothing else. */
export function readBodies(app: NestFastifyApplication): void {
  for (const type of FOREIGN)
    app.useBodyParser(type, {}, (_request, _body, done) => {
      done(notJson());
    });
  app.useBodyParser('application/json', {}, (request, body: Buffer, done) => {
    const { 'content-type': type = '', 'content-encoding': packing = 'identity' } = request.headers;
    if (!UTF_8.test(type) || packing !== 'identity') done(notJson());
    else if (!isUtf8(body)) done(notUtf8());
    else parsed(body, done);
  });
}

function parsed(body: Buffer, done: (error: Error | null, value?: unknown) => void): void {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    done(new BadRequestException());
    return;
  }
  done(null, value);
}

function notJson(): AppError {
  return new AppError('PLATFORM.HTTP_415', 'unsupported-media', {
    zh: '请以 application/json（UTF-8，不压缩）发送请求内容。',
    en: 'Send the body as application/json, in UTF-8 and not packed.',
  });
}

/** Read as UTF-8, other encodings of Chinese become signs that nobody can turn back. */
function notUtf8(): AppError {
  return new AppError('PLATFORM.NOT_UTF_8', 'invalid', {
    zh: '请求内容不是有效的 UTF-8（可能是 GBK），请转换编码后重新发送。',
    en: 'The body is not valid UTF-8 (it may be GBK); convert it and send it again.',
  });
}

/**
 * Refuses (400) what would lead those astray who read the body after us: a nesting that ends their stack, and members
 * such as `constructor`, which every object has and which they would drop, or believe.
 */
export function refuseOddBody(
  request: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const fault = faultIn(request.body) ?? faultIn(request.query);
  done(fault === null ? undefined : oddBody(fault));
}

/** The same (400), for a form whose field has the name of something that every object has. */
export function oddMember(field: string): AppError {
  return oddBody(unknownMember(field));
}

function oddBody(fault: FieldFault): AppError {
  return new AppError('PLATFORM.ODD_BODY', 'invalid', fault.sentence, { faults: [fault] });
}

interface Place {
  readonly path: string;
  readonly value: unknown;
}

function faultIn(root: unknown): FieldFault | null {
  let level: readonly Place[] = [{ path: '', value: root }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const odd = level.find(({ path }) => (path.split('.').at(-1) ?? '') in Object.prototype);
    if (odd !== undefined) return unknownMember(odd.path);
    if (depth > DEEPEST) return tooDeep(level[0]?.path.slice(0, 40) ?? '');
    level = level.flatMap(membersOf);
  }
  return null;
}

function membersOf({ path, value }: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  if (Array.isArray(value))
    return value.map((item: unknown, at) => ({ path: `${path}[${String(at)}]`, value: item }));
  return Object.entries(value).map(([name, member]: [string, unknown]) => ({
    path: path === '' ? name : `${path}.${name}`,
    value: member,
  }));
}

function unknownMember(field: string): FieldFault {
  return {
    field,
    code: 'whitelistValidation',
    sentence: { zh: `未知字段：${field}`, en: `${field} is not a known field` },
  };
}

function tooDeep(field: string): FieldFault {
  return { field, code: 'depth', sentence: { zh: '请求内容嵌套过深。', en: 'The body is nested too deep.' } };
}
