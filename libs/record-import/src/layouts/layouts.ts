import { DUAL_PUBLICITY } from './dual-publicity/dual-publicity.js';
import { HISTORY } from './history/history.js';
import { importErrors } from '../import.errors.js';
import { type Layout, type Profile } from '../reading/row.js';

const LAYOUTS: readonly Layout[] = [DUAL_PUBLICITY, HISTORY];

/** The layout that was named, or the one the first line can only be. */
export function layoutOf(profile: Profile | null, header: readonly string[], path: string): Layout {
  const found = LAYOUTS.find((layout) =>
    profile === null ? layout.recognises(header) : layout.profile === profile,
  );
  if (found === undefined) throw importErrors.unknownLayout(path);
  return found;
}
