import { recognitionErrors } from './recognition.errors.js';

/** What of a result says whether anybody may build on it. */
interface FoundResult {
  readonly decisionNo: string;
  readonly origin: string;
  readonly state: string;
  readonly region: string;
}

/** Refuses (422) what is merely imported, unserved, or of the region that asks. */
export function assertOpenTo(region: string, result: FoundResult): void {
  if (result.origin !== 'CASE') throw recognitionErrors.recordOnly();
  if (result.state === 'DECIDED') throw recognitionErrors.notServed(result.decisionNo);
  if (result.region === region) throw recognitionErrors.ownRegion(result.decisionNo);
}
