import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { join } from 'node:path';

interface RunOptions {
  readonly stdio: StdioOptions;
  readonly detached?: boolean;
}

/** Starts one of our TypeScript files, by its path from the top of the repository, in a Node process of its own. */
export function runTypescript(
  root: string,
  file: string,
  args: readonly string[],
  options: RunOptions,
): ChildProcess {
  const loader = join(root, 'test/support/load-typescript.mjs');
  const node = ['--conditions=source', '--no-warnings', '--import', loader, join(root, file), ...args];
  return spawn(process.execPath, node, { ...options, cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
}
