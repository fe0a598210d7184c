/** Writes docs/errors.md from the codes in the source. `--check` compares instead, and ends with 1 when it is not current. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { errorCodes, statuses } from './error-codes.mjs';

const FILE = join(import.meta.dirname, '../../docs/errors.md');
const STATUS = statuses();

const HEAD = `# Error codes

Made from the source by \`npm run docs:errors\`; the check compares the two. A code is \`MODULE.REASON\` and never changes its
meaning. Every answer with an error is an RFC 9457 problem (\`application/problem+json\`) that carries the code, a sentence in
the language of the request, and \`errors[]\` with the fields concerned. {braces} stand for what the sentence fills in.
`;

const text = await format(`${HEAD}\n${sections().join('\n')}`, { parser: 'markdown' });

if (!process.argv.includes('--check')) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error('docs/errors.md and the error codes in the source differ: run `npm run docs:errors`.');
  process.exit(1);
}

function sections() {
  const rows = new Map();
  for (const error of errorCodes()) rows.set(error.code, merged(rows.get(error.code), error));
  const modules = groupByModule(rows);
  return [...modules].map(([module, errors]) =>
    [
      `## ${module}`,
      '',
      '| code | HTTP | what it says |',
      '| --- | --- | --- |',
      ...errors.map(row),
      '',
    ].join('\n'),
  );
}

function groupByModule(rows) {
  const modules = new Map();
  for (const error of rows.values())
    modules.set(moduleOf(error.code), [...(modules.get(moduleOf(error.code)) ?? []), error]);
  return modules;
}

/** The same code may be thrown in several places: the row keeps what the first said, and every status. */
function merged(first, next) {
  const kinds = new Set([...(first?.kinds ?? []), next.kind]);
  return { code: next.code, kinds, sentence: first?.sentence ?? next.sentence };
}

function row({ code, kinds, sentence }) {
  const status = [...kinds].map((kind) => STATUS.get(kind) ?? 'as given').join(', ');
  const said = sentence === null ? 'Each case has its own sentence.' : `${sentence.zh} ${sentence.en}`;
  return `| \`${code}\` | ${status} | ${said.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
}

function moduleOf(code) {
  return code.slice(0, code.indexOf('.'));
}
