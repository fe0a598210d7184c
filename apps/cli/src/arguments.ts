import { parseArgs } from 'node:util';
import { importErrors, type Profile, PROFILES } from '#record-import';

export interface ImportArguments {
  readonly path: string;
  readonly profile: Profile | null;
  readonly reportPath: string;
}

/** `import FILE [--profile …] [--report …]`; anything else is refused with the usage. */
export function readArguments(given: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(given);
  const [command, path, ...surplus] = positionals;
  if (command !== 'import' || path === undefined || surplus.length > 0) throw importErrors.arguments();
  const profile = PROFILES.find((one) => one === values.profile) ?? null;
  if (values.profile !== undefined && profile === null) throw importErrors.arguments();
  return { path, profile, reportPath: values.report ?? `${path.replace(/\.csv$/i, '')}.report.csv` };
}

function parsed(given: readonly string[]): {
  readonly values: { readonly profile?: string; readonly report?: string };
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { profile: { type: 'string' }, report: { type: 'string' } },
    });
  } catch {
    throw importErrors.arguments();
  }
}
