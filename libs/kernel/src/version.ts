import { AppError } from './errors.js';

/**
 * Refuses a change made on another version than the stored one. Call it on the locked record, so that what was
 * compared is what will be changed. `yours` and `current` let the caller show both.
 */
export function assertVersion(
  record: { readonly id: string; readonly version: number },
  yours: number,
): void {
  if (record.version === yours) return;
  throw new AppError(
    'KERNEL.STALE',
    'stale',
    {
      zh: `记录 ${record.id} 已是第 ${String(record.version)} 版，您提交的是第 ${String(yours)} 版；请核对后重试。`,
      en: `Record ${record.id} is at version ${String(record.version)}, yours is ${String(yours)}; compare and try again.`,
    },
    { id: record.id, current: record.version, yours },
  );
}

/** What every command answers: the record, its version after the change, and the event readers may wait for. */
export interface Written {
  readonly id: string;
  readonly version: number;
  readonly event: string;
}
