/** RFC 9457 as the API answers it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly basis?: string;
  /** What stands in the way: a case of one's own organ at the same act. */
  readonly earlier?: { readonly caseId: string | null };
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** Status 0: the request never got an answer. */
export const NO_ANSWER = 0;

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

export function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { title: '', status: NO_ANSWER, detail, code: 'WORKBENCH.NO_ANSWER' };
}

export async function problemOf(response: Response, body: unknown): Promise<ProblemError> {
  const found: unknown = body ?? (await response.json().catch(() => null));
  if (found !== null && typeof found === 'object' && 'code' in found && 'detail' in found)
    return new ProblemError(found as Problem);
  return new ProblemError({
    title: response.statusText,
    status: response.status,
    detail: `HTTP ${String(response.status)}`,
    code: `WORKBENCH.HTTP_${String(response.status)}`,
  });
}
