import { HttpException } from '@nestjs/common';
import { AppError, type ErrorKind, type Sentence } from '#kernel';

interface FrameworkFault {
  readonly statusCode?: unknown;
}

interface Fault extends Sentence {
  readonly kind: ErrorKind;
}

const fault = (kind: ErrorKind, zh: string, en: string): Fault => ({ kind, zh, en });

/** In our words: what the framework says names its own parts, and only in English. */
const FAULTS: Readonly<Record<number, Fault>> = {
  400: fault(
    'invalid',
    '请求格式有误：地址、标头或内容无法读取（内容应为 JSON）。',
    'The request is malformed: its address, a header or its body (JSON) cannot be read.',
  ),
  401: fault('unauthenticated', '请先登录。', 'Sign in first.'),
  403: fault('forbidden', '没有权限。', 'This is not permitted.'),
  404: fault(
    'not-found',
    '没有这个地址，请查阅 /api/openapi.json。',
    'There is no such address; see /api/openapi.json.',
  ),
  405: fault('not-found', '该地址不支持这种方法。', 'This address does not take that method.'),
  406: fault(
    'invalid',
    '请以 multipart/form-data 上传。',
    'Send a form with a file, as multipart/form-data.',
  ),
  408: fault(
    'timeout',
    '请求未在时限内发送完毕，请重新发送。',
    'The request did not end in time; send it again.',
  ),
  413: fault(
    'too-large',
    '请求内容过大或份数过多，请压缩或拆分。',
    'The body is too large or has too many parts; split it.',
  ),
  414: fault('invalid', '请求地址过长。', 'The address is too long.'),
  415: fault(
    'unsupported-media',
    '请以 application/json 发送请求内容。',
    'Send the body as application/json.',
  ),
  429: fault('too-many', '请求过于频繁，请稍后再试。', 'Too many requests; try again later.'),
  431: fault(
    'headers-too-large',
    '请求标头过大，请清除本站的 Cookie 或者缩短地址后重试。',
    'The headers are too large; clear the cookies of this site or shorten the address, and try again.',
  ),
  503: fault('unavailable', '暂时无法处理，请稍后再试。', 'This cannot be done for now; try again later.'),
};

/** Faults that Nest or Fastify found before our code ran: unknown route, broken JSON, too large a body. Null: no such fault. */
export function ofFramework(error: unknown): AppError | null {
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as FrameworkFault | null)?.statusCode);
  const found = FAULTS[status];
  if (found === undefined) return null;
  return new AppError(`PLATFORM.HTTP_${String(status)}`, found.kind, { zh: found.zh, en: found.en });
}
