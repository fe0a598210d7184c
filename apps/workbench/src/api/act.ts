import { answered, api, commandHeaders } from './client';
import { type Written } from './command';
import type { paths } from './schema';

/** What a form holds. The form was made of the request's own schema, so its values are that request. */
type Body = Readonly<Record<string, unknown>>;
type Send = (body: Body | undefined, key: string) => Promise<Written>;

type Posted = { [Path in keyof paths]: paths[Path]['post'] extends undefined ? never : Path }[keyof paths];
type ActPath = Extract<Posted, `/api/v1/${string}/{id}/${string}`>;
type NewPath = Exclude<Posted, `${string}{${string}`>;

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** A step taken on a record, on the version of it that was seen. */
export function actOn(path: ActPath, bodySerializer?: (body: Body) => FormData): (seen: Seen) => Send {
  return ({ id, version }) =>
    (body, key) => {
      const params = { path: { id }, header: commandHeaders(version, key) };
      return post(path, {
        params,
        ...said(body),
        ...(bodySerializer === undefined ? {} : { bodySerializer }),
      });
    };
}

/** A record that is not there yet. */
export function create(path: NewPath): Send {
  return (body, key) => post(path, { params: { header: { 'Idempotency-Key': key } }, ...said(body) });
}

const said = (body: Body | undefined): { body?: Body } => (body === undefined ? {} : { body });

/** The client's types tell each path's own body; here every path is meant at once. */
const post = (path: Posted, init: object): Promise<Written> =>
  answered(api.POST(path as NewPath, init as never) as Promise<{ data?: Written; response: Response }>);
