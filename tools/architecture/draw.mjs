/** Draws docs/architecture.md's picture from the map. `--check` compares instead, and ends with 1 when it is not current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import map from './modules.cjs';

const FILE = join(import.meta.dirname, '../../docs/architecture.md');
const BEGIN = '<!-- picture: made from tools/architecture/modules.cjs by `npm run docs:picture` -->';
const END = '<!-- end of picture -->';

const text = readFileSync(FILE, 'utf8');
const begin = text.indexOf(BEGIN);
const end = text.indexOf(END);
if (begin < 0 || end < begin) {
  console.error(`${FILE} lacks the lines "${BEGIN}" and "${END}".`);
  process.exit(1);
}
const drawn = text.slice(0, begin + BEGIN.length) + `\n\n${picture()}\n` + text.slice(end);
const current = await format(drawn, { parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync(FILE, current);
else if (current !== text) {
  console.error('The picture in docs/architecture.md is older than the map: run `npm run docs:picture`.');
  process.exit(1);
}

function picture() {
  return [
    '### Who may import whom',
    imports(),
    'Every module may also use `kernel` and `platform`. Contracts it may read:',
    contracts(),
    '### Who listens to whom',
    subscriptions(),
    'Dashed: the feedback edges, the only loops there are.',
    map.feedback
      .map(({ subscriber, publisher, why }) => `- \`${subscriber}\` ← \`${publisher}\`: ${why}`)
      .join('\n'),
    '',
  ].join('\n\n');
}

function imports() {
  const floor = (title, names) => [`  subgraph ${title}`, ...names.map((name) => `    ${name}`), '  end'];
  const modules = { ...map.foundations, ...map.features, ...map.over };
  const edges = Object.entries(modules).flatMap(([name, reach]) =>
    reach.modules.filter((other) => other !== 'event-bus').map((other) => `  ${name} --> ${other}`),
  );
  return mermaid([
    'flowchart TB',
    '  apps --> composition',
    '  portal --> public-register',
    ...floor('over', Object.keys(map.over)),
    ...floor('features', Object.keys(map.features)),
    ...floor('foundations', Object.keys(map.foundations)),
    ...floor('ground', ['contracts', 'event-bus', 'platform', 'kernel']),
    '  composition --> over',
    '  composition --> features',
    ...edges,
    '  foundations --> event-bus',
    '  contracts --> kernel',
    '  event-bus --> platform',
    '  platform --> kernel',
  ]);
}

function contracts() {
  const rows = Object.entries({ ...map.foundations, ...map.features, ...map.over }).map(
    ([name, reach]) => `| ${name} | ${reach.contracts.join(', ')} |`,
  );
  return ['| module | contracts |', '| --- | --- |', ...rows].join('\n');
}

function subscriptions() {
  const isFeedback = (subscriber, publisher) =>
    map.feedback.some((edge) => edge.subscriber === subscriber && edge.publisher === publisher);
  const edges = Object.entries(map.subscriptions).flatMap(([subscriber, publishers]) =>
    publishers.map(
      (publisher) => `  ${publisher} ${isFeedback(subscriber, publisher) ? '-.->' : '-->'} ${subscriber}`,
    ),
  );
  return mermaid(['flowchart LR', ...edges]);
}

function mermaid(lines) {
  return ['```mermaid', ...lines, '```'].join('\n');
}
