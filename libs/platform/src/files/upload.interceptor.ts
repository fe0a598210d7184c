import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { AppError } from '#kernel';
import { contextOf, type HttpExchange, oddMember } from '../http/index.js';
import { fileNameOf } from './file-name.js';
import { fileErrors } from './file.errors.js';
import { FileStore, type StoredFile } from './file-store.js';

/** A file that came with a request and is in the store by now. */
export interface UploadedFile extends StoredFile {
  readonly name: string;
}

const FIELD = 'file';
const MAX_BYTES = 50 * 1024 * 1024;
/** Of Fastify's multipart plug-in, whose own limit may strike first. */
const TOO_LARGE = 'FST_REQ_FILE_TOO_LARGE';

type UploadRequest = FastifyRequest & HttpExchange & { body: unknown; hujianUpload?: UploadedFile };

/**
 * Reads a multipart request with one file: streams it into the store and leaves the other fields as the body, which
 * the pipes then validate like any other. The file's digest becomes part of the command's body hash, so that one
 * Idempotency-Key with another file is refused. A file whose command fails is swept later.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly files: FileStore) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<UploadRequest>();
    if (!request.isMultipart()) throw fileErrors.missing(FIELD);
    const fields: Record<string, unknown> = {};
    const names = new PartNames();
    try {
      await this.readParts(request, fields, names);
    } catch (error) {
      throw names.odd === null ? asRefusal(error) : oddMember(names.odd);
    }
    if (request.hujianUpload === undefined) throw fileErrors.missing(FIELD);
    request.body = fields;
    bindToCommand(request, fields, request.hujianUpload.sha256);
    return next.handle();
  }

  private async readParts(
    request: UploadRequest,
    fields: Record<string, unknown>,
    names: PartNames,
  ): Promise<void> {
    const { isPartAFile } = names;
    for await (const part of request.parts({ preservePath: true, isPartAFile })) {
      if (part.type === 'field') addField(fields, part.fieldname, part.value);
      else if (part.fieldname === FIELD) request.hujianUpload = await this.store(part);
      else throw fileErrors.unknownField(part.fieldname);
    }
  }

  private async store(part: {
    readonly fieldname: string;
    readonly filename: string | undefined;
    readonly file: Readable;
  }): Promise<UploadedFile> {
    const stream = part.file;
    try {
      const name = fileNameOf(part.filename, part.fieldname);
      return { ...(await this.files.put({ stream, name, field: part.fieldname }, MAX_BYTES)), name };
    } catch (error) {
      stream.resume();
      if ((error as { code?: unknown }).code === TOO_LARGE)
        throw fileErrors.tooLarge(part.fieldname, MAX_BYTES);
      throw error;
    }
  }
}

/** The parser refuses `__proto__` without saying its name; it asks this of every part before. */
class PartNames {
  odd: string | null = null;

  readonly isPartAFile = (
    field: string | undefined,
    type: string | undefined,
    fileName: string | undefined,
  ): boolean => {
    if (field !== undefined && field in Object.prototype) this.odd ??= field;
    return type === 'application/octet-stream' || fileName !== undefined;
  };
}

const readUpload = createParamDecorator((_: unknown, context: ExecutionContext): UploadedFile => {
  const upload = context.switchToHttp().getRequest<UploadRequest>().hujianUpload;
  if (upload === undefined) throw new Error('@Upload() needs @UseInterceptors(UploadInterceptor)');
  return upload;
});

/** The stored file of this request. */
export const Upload = (): ParameterDecorator => readUpload();

/** What the parser of forms throws has neither code nor status: the form is broken. Everything else stays what it is. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  if (code === TOO_LARGE) return fileErrors.tooLarge(FIELD, MAX_BYTES);
  return code === undefined && statusCode === undefined ? fileErrors.broken(FIELD) : error;
}

/** A field sent several times, or under a name that ends in `[]`, is a list. */
function addField(fields: Record<string, unknown>, sent: string, value: unknown): void {
  const name = sent.replace(/\[\]$/, '');
  const earlier = fields[name];
  if (earlier === undefined) fields[name] = name === sent ? value : [value];
  else fields[name] = Array.isArray(earlier) ? [...(earlier as unknown[]), value] : [earlier, value];
}

function bindToCommand(request: HttpExchange, fields: object, sha256: string): void {
  const ctx = contextOf(request);
  if (ctx.command === undefined) return;
  const { key, bodyHash } = ctx.command;
  const hash = createHash('sha256')
    .update(`${bodyHash}\n${JSON.stringify(fields)}\n${sha256}`)
    .digest('hex');
  request.hujianContext = { ...ctx, command: { key, bodyHash: hash } };
}
