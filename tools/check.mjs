/**
 * `npm run check`: everything that can be said about the code without starting the application. `npm test` says
 * `--without-tests` and runs the last step, which is Jest, among its own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { report, ROOT, runStep, scripts } from './run-step.mjs';

const HAS_WORKBENCH = existsSync(join(ROOT, 'apps/workbench/tsconfig.json'));
const HAS_CLIENT = HAS_WORKBENCH && scripts()['api:client'] !== undefined;

/** In order of cost, so that a slip shows soon. `advice` says what to do when the step fails. */
const STEPS = [
  ...(HAS_CLIENT
    ? [
        {
          name: 'API client of the workbench',
          script: 'api:client',
          advice: 'docs/openapi.json does not yield a client.',
        },
      ]
    : []),
  { name: 'formatting', script: 'format:check', advice: 'Run `npm run format`.' },
  { name: 'types', script: 'typecheck', advice: 'The code does not compile.' },
  ...(HAS_WORKBENCH
    ? [
        {
          name: 'types of the workbench',
          script: 'typecheck:workbench',
          advice: 'The workbench does not compile.',
        },
      ]
    : []),
  {
    name: 'who imports whom',
    script: 'imports',
    advice: 'Each line above names the rule and the edge; tools/architecture/imports says why.',
  },
  {
    name: 'dead code',
    script: 'deadcode',
    advice: 'Remove what nobody uses, or list a new entry point in knip.json.',
  },
  { name: 'lint', script: 'lint', advice: 'Mend the lines above; a rule is never switched off for a file.' },
  ...(process.argv.includes('--without-tests')
    ? []
    : [
        {
          name: 'architecture, documents, migrations',
          script: 'architecture',
          advice: 'The failing test says which rule of docs/architecture.md is broken.',
        },
      ]),
];

/**
 * Lint takes as long as the steps before it together, so it runs beside them, from the moment the client stands that
 * its types need. The tests use every core by themselves.
 */
const besides = STEPS.find((step) => step.script === 'lint');
const firstBeside = STEPS.findIndex((step) => step.script === 'api:client') + 1;
let besideRun;

for (const [index, step] of STEPS.entries()) {
  if (index === firstBeside) besideRun = run(besides);
  finish(step, await (step === besides ? besideRun : run(step)));
}
console.log('All checks passed.');

function run({ script }) {
  return runStep(scripts()[script], { isQuiet: true });
}

function finish({ name, script, advice }, { ok, output, seconds }) {
  report(ok ? '✔' : '✘', name, seconds);
  if (ok) return;
  console.log(output.trimEnd());
  console.error(`\nThe check "${name}" (npm run ${script}) failed. ${advice}`);
  process.exit(1);
}
