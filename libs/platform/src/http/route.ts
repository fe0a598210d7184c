import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';

type Class = new () => object;

export interface RouteNotes {
  /** Unique and stable: programs find the call by it. */
  readonly id: string;
  /** Chinese and English: `登记线索 · register a lead`. */
  readonly summary: string;
  readonly answer?: Class | readonly [Class];
  readonly status?: 200 | 201 | 202 | 204;
  /** Calls that usually follow, with the parameter that takes this answer's id. */
  readonly then?: readonly string[];
  /** A command may be sent twice under one Idempotency-Key. */
  readonly command?: boolean;
}

/** Everything the API document says of a route, in one decorator. */
export function Route(notes: RouteNotes): MethodDecorator {
  const { id, summary, answer, status = 200, then = [], command = false } = notes;
  const links = Object.fromEntries(
    then.map((next) => [next, { operationId: next, parameters: { id: '$response.body#/id' } }]),
  );
  const success = { status, description: summary, links, ...answerType(answer) } as ApiResponseOptions;
  const problem = (code: string | number, description: string): MethodDecorator =>
    ApiResponse({
      status: code as number,
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  const decorators = [
    ApiOperation({ operationId: id, summary }),
    HttpCode(status),
    ApiResponse(success),
    problem('4XX', '请求有误 · the request is refused; the problem names the field or the rule'),
  ];
  if (command) {
    decorators.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description: '重发同一命令只生效一次 · the same key happens once',
      }),
    );
  }
  return applyDecorators(...decorators);
}

function answerType(answer: Class | readonly [Class] | undefined): object {
  if (answer === undefined) return {};
  return typeof answer === 'function' ? { type: answer } : { type: answer[0], isArray: true };
}
