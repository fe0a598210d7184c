import { answered, api, commandHeaders } from '../../../api/client';
import { type Written } from '../../../api/command';
import type { components } from '../../../api/schema';
import { type Values } from '../../../ui/form/draft';
import { type Case } from '../case-calls';

type Schemas = components['schemas'];
type Send = (one: Case, body: Values, key: string) => Promise<Written>;

const params = (
  { id, version }: Case,
  key: string,
): { path: { id: string }; header: ReturnType<typeof commandHeaders> } => ({
  path: { id },
  header: commandHeaders(version, key),
});

/** Every act of a case page, by the name the API gives it. The bodies come from forms made of these very schemas. */
export const SENDS = {
  addEvidence: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/evidence', {
        params: params(one, key),
        body: body as unknown as Schemas['AddEvidenceForm'],
        bodySerializer: formData,
      }),
    ),
  closeInvestigation: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/close-investigation', {
        params: params(one, key),
        body: body as unknown as Schemas['CloseInvestigationRequest'],
      }),
    ),
  reviewCase: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/review', {
        params: params(one, key),
        body: body as unknown as Schemas['ReviewCaseRequest'],
      }),
    ),
  serveNotice: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/notice', {
        params: params(one, key),
        body: body as unknown as Schemas['ServiceRequest'],
      }),
    ),
  recordResponse: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/response', {
        params: params(one, key),
        body: body as unknown as Schemas['RecordResponseRequest'],
      }),
    ),
  holdHearing: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/hearing', {
        params: params(one, key),
        body: body as unknown as Schemas['HoldHearingRequest'],
      }),
    ),
  decideCase: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/decision', {
        params: params(one, key),
        body: body as unknown as Schemas['DecideCaseRequest'],
      }),
    ),
  extendCase: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/extension', {
        params: params(one, key),
        body: body as unknown as Schemas['ExtendCaseRequest'],
      }),
    ),
  serveDecision: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/service', {
        params: params(one, key),
        body: body as unknown as Schemas['ServiceRequest'],
      }),
    ),
  recordPayment: (one, body, key) =>
    answered(
      api.POST('/api/v1/cases/{id}/payments', {
        params: params(one, key),
        body: body as unknown as Schemas['RecordPaymentRequest'],
      }),
    ),
  closeCase: (one, _body, key) =>
    answered(api.POST('/api/v1/cases/{id}/close', { params: params(one, key) })),
} as const satisfies Readonly<Record<string, Send>>;

export type ActName = keyof typeof SENDS;

export function isActName(act: string): act is ActName {
  return act in SENDS;
}

/** A list goes as one field repeated. */
function formData(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      form.append(name, one instanceof File ? one : String(one));
  }
  return form;
}
