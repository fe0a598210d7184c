import createClient, { type Middleware } from 'openapi-fetch';
import { rememberedLanguage } from '../ui/words/language';
import { announceSignedOut, csrfToken, eventSeen, lastEvent } from './conversation';
import { problemOf } from './problem';
import type { paths } from './schema';

const SESSION = '/api/v1/session';
/** What these answer does not come of events; some refuse a parameter they do not know. */
const NOT_OF_EVENTS = /^\/api\/v1\/(session|node|organs|officers|same-acts|catalogue\/.*|ledger\/.*)$/;

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', rememberedLanguage() === 'zh' ? 'zh-CN' : 'en');
    if (request.method !== 'GET') {
      const token = csrfToken();
      if (token !== null) request.headers.set('x-csrf-token', token);
      return request;
    }
    const event = lastEvent();
    const url = new URL(request.url);
    if (event === null || NOT_OF_EVENTS.test(url.pathname)) return request;
    url.searchParams.set('after_event', event);
    return new Request(url, request);
  },
  onResponse({ request, response }) {
    const event = new URL(request.url).searchParams.get('after_event');
    if (event !== null && response.ok) eventSeen(event);
    const { pathname } = new URL(request.url);
    if (response.status === 401 && !(pathname === SESSION && request.method === 'POST')) announceSignedOut();
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(headers);

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; anything else is thrown as a ProblemError. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw await problemOf(response, error);
  return data as T;
}

/** Headers of a command on a record: the version that was seen, and a key under which a repeat happens once. */
export function commandHeaders(
  version: number,
  key: string,
): { 'If-Match': string; 'Idempotency-Key': string } {
  return { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': key };
}
