import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#kernel';

/** No body of ours is deeper than five; what walks a body recursively would end the stack far beyond this. */
const DEEPEST = 32;

/** Nest reads HTML forms by itself, and those a foreign page may send without asking. This API speaks JSON. */
export function refuseForms(app: NestFastifyApplication): void {
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) => {
    done(
      new AppError('PLATFORM.HTTP_415', 'invalid', {
        zh: '请以 application/json 发送请求内容。',
        en: 'Send the body as application/json.',
      }),
    );
  });
}

/** Refuses (400) a body nested too deep, before anything recurses into it. */
export function refuseDepth(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      done(tooDeep());
      return;
    }
    level = level.flatMap((value) => (isStructure(value) ? Object.values(value) : []));
  }
  done();
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function tooDeep(): AppError {
  const sentence = { zh: '请求内容嵌套过深。', en: 'The body is nested too deep.' };
  return new AppError('PLATFORM.TOO_DEEP', 'invalid', sentence, {
    faults: [{ field: '', code: 'depth', sentence }],
  });
}
