import { useSearchParams } from 'react-router';

/** Filters live in the URL, so that a list can be bookmarked, sent on and gone back to. */
export function useFilters<Name extends string>(
  names: readonly Name[],
): readonly [
  Readonly<Partial<Record<Name, string>>>,
  (change: Readonly<Partial<Record<Name, string | null>>>) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const filters: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = parameters.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  const change = (next: Readonly<Partial<Record<Name, string | null>>>): void => {
    setParameters(
      (before) => {
        for (const [name, value] of Object.entries<string | null | undefined>(next)) {
          if (value === null || value === undefined || value === '') before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  };
  return [filters, change];
}
