import { readdirSync, readFileSync } from 'node:fs';
import { cpuSeconds } from '../cpu-seconds.js';

const KINDS = ['node', 'postgres', 'nats-server'] as const;

/** Which of our kinds of process the CPU time of an interval went to. Zero where the system does not say (not Linux). */
export class CpuShares {
  private readonly before = secondsByProcess();

  /** Shares of `coreSeconds`: what all cores together had to give since this was made. */
  since(coreSeconds: number): Readonly<Record<string, number>> {
    const shares: Record<string, number> = { node: 0, postgres: 0, 'nats-server': 0 };
    for (const [process, { kind, seconds }] of secondsByProcess())
      shares[kind] = (shares[kind] ?? 0) + seconds - (this.before.get(process)?.seconds ?? 0);
    return Object.fromEntries(
      Object.entries(shares).map(([kind, seconds]) => [
        kind,
        Math.round((seconds / coreSeconds) * 100) / 100,
      ]),
    );
  }
}

function secondsByProcess(): ReadonlyMap<string, { readonly kind: string; readonly seconds: number }> {
  const found = new Map<string, { readonly kind: string; readonly seconds: number }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const kind = KINDS.find((name) => nameOf(pid) === name);
    if (kind !== undefined) found.set(pid, { kind, seconds: cpuSeconds(Number(pid)) });
  }
  return found;
}

function nameOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}
