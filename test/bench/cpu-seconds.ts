import { readFileSync } from 'node:fs';

/** USER_HZ of Linux. */
const TICKS = 100;

/** CPU time of a process so far; zero where the system does not say (not Linux) or the process has gone. */
export function cpuSeconds(pid: number): number {
  try {
    // The name in brackets may hold spaces; utime and stime are the 14th and 15th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}
