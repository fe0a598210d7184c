/**
 * `npm start` on a machine that has only Node and npm: installs what is missing, builds what has changed, then runs
 * the node and passes signals on to it. Needs no dependency itself, because it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { installIfNeeded } from './install-if-needed.mjs';
import { buildIfChanged, requireNode } from './set-up.mjs';

requireNode();
await installIfNeeded();
await buildIfChanged();

const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/node/src/main.js'], {
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself (same terminal); the launcher only waits, so that the shell prompt comes last.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
