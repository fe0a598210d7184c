/** The value below which `share` of the measurements lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

/** `--runs 1000`: the number after the name, or what stands for it. */
export function numberOption(name: string, fallback: number): number {
  const place = process.argv.indexOf(`--${name}`);
  const value = place === -1 ? fallback : Number(process.argv[place + 1]);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${name} takes a number, not ${process.argv[place + 1] ?? 'nothing'}`);
}

/** People read along on standard error; with --json the last line of standard output is the result alone. */
export function say(sentence: string): void {
  process.stderr.write(`  ${sentence}\n`);
}
