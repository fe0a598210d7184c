import { SetMetadata } from '@nestjs/common';

export const DOOR = 'hujian:door';

/**
 * A door that strangers knock at: so many calls per minute and address, counted in the database for all processes.
 * Routes without it are counted per caller in the memory of their process, which costs nothing.
 */
export function Throttled(perMinute: number): MethodDecorator {
  return SetMetadata(DOOR, perMinute);
}
