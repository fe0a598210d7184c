import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What Jest needs for ESM on Node 20, and the local command line tools first in the path. */
const ENVIRONMENT = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
  npm_config_update_notifier: 'false',
};

/**
 * Runs one command line from the top of the repository and resolves to how it went. Its output is passed on as
 * it comes and kept too. Standard input is closed: nothing that runs here may wait for a person.
 */
export function runStep(command, { isQuiet = false, environment = {} } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: ROOT,
      shell: true,
      env: { ...ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (!isQuiet) target.write(text);
      });
    }
    child.once('close', (code, signal) => {
      resolve({
        ok: code === 0,
        code: code ?? signal,
        output,
        seconds: (performance.now() - started) / 1000,
      });
    });
  });
}

/** The scripts of package.json: the one place where the command of a step is written. */
export function scripts() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;
}

export function report(mark, name, seconds) {
  console.log(`${mark} ${name.padEnd(44)} ${seconds.toFixed(1).padStart(6)} s`);
}
