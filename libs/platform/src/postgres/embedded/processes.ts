import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The `code` of a system error or of a PostgreSQL error (`ENOENT`, `57P03`); empty when it has none. Not by
 * `instanceof`: under Jest, Node's own errors come from another realm.
 */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** What a failed program wrote to its standard error, in one line. */
export function stderrOf(error: unknown): string {
  const wrote =
    typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  return (wrote === '' ? String(error) : wrote).replaceAll(/\s*\n\s*/g, ' ');
}

/** A zombie does not run: where nobody reaps (containers without an init) it would otherwise look alive for ever. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return linuxStat(pid)[0] !== 'Z';
}

/**
 * Tells two processes with the same pid apart: after a reboot, or in a restarted container, another program
 * often has the old number. Empty where the system does not say; then the pid alone has to do.
 */
export function birthMark(pid: number): string {
  if (process.platform === 'linux') {
    const ticks = linuxStat(pid)[19];
    return ticks === undefined ? '' : `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}:${ticks}`;
  }
  return process.platform === 'darwin' ? psColumn(pid, 'lstart=') : '';
}

/** Null where the system does not tell; empty for a process that is gone or a zombie. */
export function commandLine(pid: number): string | null {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return process.platform === 'darwin' ? psColumn(pid, 'command=') : null;
}

/** Polls until the condition holds; false when it did not within the time. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= deadline) return false;
    await delay(20);
  }
}

/** Fields of /proc/PID/stat from `state` on; the name before them may itself contain blanks and brackets. */
function linuxStat(pid: number): string[] {
  if (process.platform !== 'linux') return [];
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function psColumn(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
