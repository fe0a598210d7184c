import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './repository.js';

export interface Run {
  readonly code: number;
  readonly output: string;
}

/** One of our command line tools (or `node`) in a folder that may be a copy of the tree; never a shell. */
export async function run(tool: string, args: readonly string[], folder: string = ROOT): Promise<Run> {
  const command = tool === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', tool);
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
