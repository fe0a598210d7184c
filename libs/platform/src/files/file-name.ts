import { fileErrors } from './file.errors.js';

const LONGEST = 200;
const ENDING = /\.(?:pdf|jpe?g|png|webp|mp4|m4a|txt|csv|xlsx|docx)$/i;
/** Controls, half surrogates, what no decoder could read, and marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u;
/** Separators of paths, and signs that a file of Windows cannot have in its name. */
const FOREIGN = /[/\\<>:"|?*]/;

/** The name under which evidence is shown and downloaded again. Refuses (422) what is no plain name of an accepted kind. */
export function fileNameOf(sent: string | undefined, field: string): string {
  const name = (sent ?? '').normalize('NFC');
  if (!ENDING.test(name)) throw fileErrors.kind(field);
  const isPlain = !INVISIBLE.test(name) && !FOREIGN.test(name) && !/^[.\s]/.test(name);
  if (!isPlain || name.length > LONGEST) throw fileErrors.name(field, LONGEST);
  return name;
}
