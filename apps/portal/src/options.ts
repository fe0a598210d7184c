import { type Clock } from '#kernel';
import { type Config } from '#platform/config';

/** Everything the portal is told. */
export interface PortalOptions {
  /** URL of the read-only role (`providePortalRole`); one that can see more is refused. */
  readonly databaseUrl: string;
  /** Where reports of the public are handed on to. */
  readonly apiUrl: string;
  /** The portal's own bearer key there. */
  readonly clientToken: string;
  readonly logLevel: Config['logLevel'];
  readonly poolSize?: number;
  /** Proxies of one's own: the visitor's address is taken from their header. */
  readonly trustedProxies?: readonly string[];
  /** The time, where it is not the machine's own. */
  readonly clock?: Clock;
}

/** Injection token. */
export const PORTAL_OPTIONS = Symbol('portal options');
