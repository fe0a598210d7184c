import { actOn } from '../../../api/act';

/** Every act of a case page, by the name the API gives it. */
export const SENDS = {
  addEvidence: actOn('/api/v1/cases/{id}/evidence', formData),
  closeInvestigation: actOn('/api/v1/cases/{id}/close-investigation'),
  reviewCase: actOn('/api/v1/cases/{id}/review'),
  serveNotice: actOn('/api/v1/cases/{id}/notice'),
  recordResponse: actOn('/api/v1/cases/{id}/response'),
  holdHearing: actOn('/api/v1/cases/{id}/hearing'),
  decideCase: actOn('/api/v1/cases/{id}/decision'),
  extendCase: actOn('/api/v1/cases/{id}/extension'),
  serveDecision: actOn('/api/v1/cases/{id}/service'),
  recordPayment: actOn('/api/v1/cases/{id}/payments'),
  closeCase: actOn('/api/v1/cases/{id}/close'),
} as const;

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
