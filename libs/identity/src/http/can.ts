import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import { type Permission } from '../domain/roles.js';

export const PERMISSION_KEY = 'hujian:permission';
export const OPEN = 'open';
export const SIGNED_IN = 'signed-in';

export type Requirement = Permission | typeof OPEN | typeof SIGNED_IN;

/** The permission a route asks for. Whether it reaches the record at hand, the use case checks with `Access`. */
export function Can(permission: Permission): MethodDecorator {
  return applyDecorators(
    SetMetadata(PERMISSION_KEY, permission),
    ApiCookieAuth('session'),
    ApiBearerAuth('client'),
  );
}

/** Anyone who is signed in. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(SetMetadata(PERMISSION_KEY, SIGNED_IN), ApiCookieAuth('session'));
}

/** Anyone at all. A route with none of the three is closed to everybody. */
export function Open(): MethodDecorator {
  return SetMetadata(PERMISSION_KEY, OPEN);
}
