const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY = /^[0-9A-Z]{8}$/;

/** Check character of an eight-character organisation code (GB 11714-1997): 0–9 or X; undefined if it is not one. */
export function organisationCheck(body: string): string | undefined {
  if (!BODY.test(body)) return undefined;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * parseInt(body.charAt(place), 36), 0);
  const rest = 11 - (sum % 11);
  if (rest === 10) return 'X';
  return rest === 11 ? '0' : String(rest);
}
