import type { AppError, ErrorKind, FieldFault, Sentence } from './errors.js';

export type Language = 'zh' | 'en';

/** RFC 9457 problem details. Members beyond the named ones are the error's details, such as `state` or `allowed`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request it happened in: its correlation, so that a person can quote it. */
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly ProblemFault[];
  readonly [extension: string]: unknown;
}

export interface ProblemFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

const KINDS: Readonly<Record<ErrorKind, { readonly status: number; readonly title: Sentence }>> = {
  invalid: { status: 400, title: { zh: '请求内容有误', en: 'Invalid request' } },
  unauthenticated: { status: 401, title: { zh: '未登录', en: 'Not signed in' } },
  forbidden: { status: 403, title: { zh: '没有权限', en: 'Not permitted' } },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  timeout: { status: 408, title: { zh: '请求超时', en: 'Request timed out' } },
  conflict: { status: 409, title: { zh: '与当前状态冲突', en: 'Conflict with the current state' } },
  stale: { status: 412, title: { zh: '记录已被他人修改', en: 'The record has changed' } },
  'too-large': { status: 413, title: { zh: '内容过大', en: 'Too large' } },
  'unsupported-media': { status: 415, title: { zh: '不支持的内容类型', en: 'Unsupported type of content' } },
  unprocessable: { status: 422, title: { zh: '不符合规则', en: 'Against a rule' } },
  'precondition-required': { status: 428, title: { zh: '缺少版本号', en: 'Version required' } },
  'too-many': { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  'headers-too-large': { status: 431, title: { zh: '请求标头过大', en: 'Headers too large' } },
  unavailable: { status: 503, title: { zh: '暂时不可用', en: 'Unavailable for now' } },
};

/** Exhaustive by its type: a new kind does not compile without a status. */
export function statusOf(kind: ErrorKind): number {
  return KINDS[kind].status;
}

/** Sentence and title in one language, details as plain JSON; never a stack, a cause or anything that is no plain value. */
export function problemOf(error: AppError, language: Language, instance: string): Problem {
  const { faults, ...details } = error.details;
  const { status, title } = KINDS[error.kind];
  return {
    ...(plain(details, DEEPEST) as Readonly<Record<string, unknown>>),
    type: typeOf(error.code),
    title: title[language],
    status,
    detail: error.sentence[language],
    instance,
    code: error.code,
    ...(faults === undefined ? {} : { errors: faults.map((fault) => faultIn(fault, language)) }),
  };
}

/** For an error that is not ours: says nothing of it but the instance under which the log has it. */
export function unexpectedProblem(language: Language, instance: string): Problem {
  const title: Sentence = { zh: '系统内部错误', en: 'Internal error' };
  const detail: Sentence = {
    zh: `处理请求时发生意外错误，请将编号${instance}告知系统管理员。`,
    en: `Something unexpected happened; tell the administrator the number ${instance}.`,
  };
  const code = 'KERNEL.UNEXPECTED';
  return {
    type: typeOf(code),
    title: title[language],
    status: 500,
    detail: detail[language],
    instance,
    code,
  };
}

const DEEPEST = 6;

function typeOf(code: string): string {
  return `urn:hujian:error:${code}`;
}

function faultIn({ field, code, sentence }: FieldFault, language: Language): ProblemFault {
  return { field, code, message: sentence[language] };
}

/** JSON values only: bigint and Date become text, errors, functions and whatever lies too deep are left out. */
function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  if (value === null || typeof value !== 'object') return isScalar(value) ? value : undefined;
  if (depth === 0 || value instanceof Error) return undefined;
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth - 1) ?? null);
  const entries = Object.entries(value).map(([name, entry]) => [name, plain(entry, depth - 1)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
