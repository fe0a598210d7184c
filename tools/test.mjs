/**
 * `npm test`: the checks, then every kind of test in one Jest run (so that they share one PostgreSQL). Sets up a
 * fresh clone by itself. Ends with the line `N passed, N failed`; a check counts as one test.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { report, ROOT, runStep, scripts } from './run-step.mjs';

const KINDS = ['architecture', 'unit', 'integration', 'flow', 'browser', 'faults-short'];
const started = performance.now();

await installIfNeeded();
const outcomes = [await check(), ...((await built()) ? [await tests()] : [{ passed: 0, failed: 1 }])];

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
report(failed === 0 ? '✔' : '✘', 'all of it', (performance.now() - started) / 1000);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function check() {
  const { ok, output } = await runStep('node tools/check.mjs --without-tests');
  const count = (mark) => output.split('\n').filter((line) => line.startsWith(mark)).length;
  return { passed: count('✔ '), failed: ok ? 0 : Math.max(count('✘ '), 1) };
}

/** The browser tests serve the built workbench. */
async function built() {
  if (scripts().build === undefined) return true;
  const { ok, output, seconds } = await runStep('npm run -s build', { isQuiet: true });
  report(ok ? '✔' : '✘', 'build', seconds);
  if (!ok) console.error(`${output.trimEnd()}\n\nThe build failed (npm run build).`);
  return ok;
}

async function tests() {
  const { default: config } = await import(pathToFileURL(join(ROOT, 'jest.config.js')).href);
  const known = config.projects.map((project) => project.displayName);
  const kinds = KINDS.filter((kind) => known.includes(kind));
  const options = { environment: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } };
  const { ok, output, seconds } = await runStep(`jest --selectProjects ${kinds.join(' ')}`, options);
  report(ok ? '✔' : '✘', kinds.join(', '), seconds);
  const summary = output.match(/^Tests: .*$/gm)?.at(-1) ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  // A file that does not even load has no tests to count, yet it failed.
  return { passed: count('passed'), failed: ok ? 0 : Math.max(count('failed'), 1) };
}
