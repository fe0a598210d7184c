import { recognitionErrors } from './recognition.errors.js';

/** What of a result says whether anybody may build on it. */
interface FoundResult {
  readonly organId: string | null;
  readonly decisionNo: string;
  readonly origin: string;
  readonly state: string;
  readonly region: string;
}

/**
 * Refuses (422) what is unknown. What another organ has not served is unknown too: until service nobody else learns that
 * there is a decision.
 */
export function knownTo<T extends FoundResult>(organId: string, id: string, result: T | undefined): T {
  const isHidden = result?.state === 'DECIDED' && result.organId !== organId;
  if (result === undefined || isHidden) throw recognitionErrors.unknownResult(id);
  return result;
}

/** Refuses (422) what is merely imported, and what is of the region that asks. */
export function assertOpenTo(region: string, result: FoundResult): void {
  if (result.origin !== 'CASE') throw recognitionErrors.recordOnly();
  if (result.region === region) throw recognitionErrors.ownRegion(result.decisionNo);
}
