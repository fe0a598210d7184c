import { type CookieSerializeOptions } from '@fastify/cookie';

export const SESSION_COOKIE = 'hujian_session';

/** Not readable by scripts, never sent by other sites; Secure where TLS ends in front of us. */
export class SecureCookies {
  constructor(private readonly secure: boolean) {}

  options(lastsSeconds: number): CookieSerializeOptions {
    return { httpOnly: true, sameSite: 'strict', path: '/', secure: this.secure, maxAge: lastsSeconds };
  }
}
