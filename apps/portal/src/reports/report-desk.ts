import { Inject, Injectable } from '@nestjs/common';
import { AppError, type ErrorKind, type FieldFault } from '#kernel';
import { Log } from '#platform/log';
import { PORTAL_OPTIONS, type PortalOptions } from '../options.js';
import { type Language } from '../words/language.js';
import { type ReportFields } from './report-fields.js';

export interface ReportReceipt {
  readonly queryCode: string;
  readonly organName: string;
}

export interface ReportStatus {
  readonly leadNo: string;
  readonly state: string;
  readonly organName: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
}

export interface Place {
  readonly code: string;
  readonly name: string;
}

/** Who asks through the portal: the office answers in their language and limits each of them, not the portal. */
export interface Visitor {
  readonly language: Language;
  /** Null when the portal asks for itself. */
  readonly address: string | null;
}

const PORTAL_ITSELF: Visitor = { language: 'zh', address: null };

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

const PATIENCE_MS = 10_000;
const FRESH_MS = 3_600_000;
/** Faults the visitor can do something about; anything else is ours and reads "unavailable". */
const THEIRS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  404: 'not-found',
  409: 'conflict',
  422: 'unprocessable',
  429: 'too-many',
};

/** The portal's one way to the office system. Nothing of what passes through is kept or logged. */
@Injectable()
export class ReportDesk {
  private readonly places = new Map<string, { readonly at: number; readonly rows: readonly Place[] }>();

  constructor(
    @Inject(PORTAL_OPTIONS) private readonly options: PortalOptions,
    private readonly log: Log,
  ) {}

  register(report: ReportFields, visitor: Visitor): Promise<ReportReceipt> {
    return this.call('POST', '/api/v1/reports', visitor, report);
  }

  follow(queryCode: string, visitor: Visitor): Promise<ReportStatus> {
    return this.call('POST', '/api/v1/reports/status', visitor, { queryCode });
  }

  /** Cities and districts of a province; none when the list cannot be had, and the form then asks for the code. */
  async placesOf(province: string): Promise<readonly Place[]> {
    const held = this.places.get(province);
    if (held !== undefined && Date.now() - held.at < FRESH_MS) return held.rows;
    try {
      const rows = await this.call<readonly Place[]>(
        'GET',
        `/api/v1/catalogue/divisions?parent=${province}`,
        PORTAL_ITSELF,
      );
      this.places.set(province, { at: Date.now(), rows });
      return rows;
    } catch {
      return held?.rows ?? [];
    }
  }

  private async call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    visitor: Visitor,
    body?: object,
  ): Promise<Answer> {
    const answer = await this.send(method, path, visitor, body);
    if (answer.ok) return (await answer.json()) as Answer;
    const kind = THEIRS[answer.status];
    if (kind === undefined)
      throw this.unavailable(path, new Error(`${path} answered ${String(answer.status)}`));
    throw errorOf(kind, (await answer.json().catch(() => ({}))) as Problem);
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    visitor: Visitor,
    body?: object,
  ): Promise<Response> {
    try {
      return await fetch(new URL(path, this.options.apiUrl), {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          authorization: `Bearer ${this.options.clientToken}`,
          'accept-language': visitor.language,
          ...(visitor.address === null ? {} : { 'x-hujian-visitor': visitor.address }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw this.unavailable(path, error);
    }
  }

  private unavailable(path: string, error: unknown): AppError {
    this.log.error('portal', `The office system did not take ${path}`, error);
    return new AppError('PORTAL.OFFICE_UNAVAILABLE', 'unavailable', {
      zh: '业务系统暂时没有回应，请稍后再试。',
      en: 'The office system does not answer; try again later.',
    });
  }
}

/** The API answered in the visitor's language already. */
function errorOf(kind: ErrorKind, problem: Problem): AppError {
  const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
  const faults: FieldFault[] = (problem.errors ?? []).map(({ field, code, message }) => ({
    field,
    code,
    sentence: both(message),
  }));
  return new AppError(problem.code ?? 'PORTAL.REFUSED', kind, both(problem.detail ?? ''), { faults });
}
