import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const CODE = /^[A-Z][A-Z0-9_]*\.[A-Z][A-Z0-9_]*$/;

/**
 * Every error code that the product can throw: `{ code, kind, sentence, file }`. A code is the first argument of
 * `new AppError`, or of a function that hands its first parameter on to one, or any other text of that shape;
 * sentence and kind are read where the code stands, and are null where they are computed. Comments and tests do
 * not count.
 */
export function errorCodes() {
  const files = sourceFiles();
  const makers = makersIn(files);
  const found = files.flatMap((file) => codesIn(file, makers));
  return found.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Statuses as the kernel gives them: read from its table, so that the document cannot differ. */
export function statuses() {
  const text = readFileSync(join(ROOT, 'libs/kernel/src/problem.ts'), 'utf8');
  const rows = text.matchAll(/^\s+'?([a-z-]+)'?: \{ status: (\d{3})/gm);
  return new Map([...rows].map(([, kind, status]) => [kind, status]));
}

function sourceFiles() {
  return ['libs', 'apps']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true }).map((path) => join(folder, path)),
    )
    .filter(
      (path) => /(?<!\.(spec|int-spec|d))\.ts$/.test(path) && !/^apps.workbench|node_modules/.test(path),
    )
    .map((path) =>
      ts.createSourceFile(
        join(ROOT, path),
        readFileSync(join(ROOT, path), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      ),
    );
}

/** Functions whose first parameter becomes a code, with the kind they give it: invalidField, and local ones like it. */
function makersIn(files) {
  const makers = new Map();
  for (const file of files) {
    walk(file, (node) => {
      if (!isAppError(node) || !ts.isIdentifier(node.arguments[0])) return;
      const maker = enclosingFunction(node);
      if (maker?.parameters[0]?.name.getText() !== node.arguments[0].text) return;
      const name = maker.name?.text ?? maker.parent.name?.getText();
      makers.set(isExported(maker) ? name : `${file.fileName}#${name}`, kindGiven(node, maker));
    });
  }
  return makers;
}

/** How a maker knows the kind: it says so itself, or it takes it as one of its parameters. */
function kindGiven(node, maker) {
  const kind = node.arguments[1];
  const index = maker.parameters.findIndex((parameter) => parameter.name.getText() === kind?.getText());
  return (call) => literal(index < 0 ? kind : call.arguments[index]);
}

function codesIn(file, makers) {
  const codes = [];
  const add = (code, kind, sentence) => {
    if (CODE.test(code)) codes.push({ code, kind, sentence, file: relative(ROOT, file.fileName) });
  };
  walk(file, (node) => {
    const kind = kindOf(node, file, makers);
    if (kind !== undefined) for (const code of literals(node.arguments[0])) add(code, kind, sentenceOf(node));
  });
  const known = new Set(codes.map(({ code }) => code));
  walk(file, (node) => {
    if (ts.isStringLiteralLike(node) && !known.has(node.text))
      add(node.text, isLifeCycle(node) ? 'conflict' : null, null);
  });
  return codes;
}

/** `defineTransitions({ code: … })`: the kernel throws it when the state does not allow the act. */
function isLifeCycle(node) {
  const call = node.parent.parent?.parent;
  return call !== undefined && ts.isCallExpression(call) && call.expression.getText() === 'defineTransitions';
}

/** Undefined when this is no call that makes an error; null when its kind is computed. */
function kindOf(node, file, makers) {
  if (isAppError(node)) return literal(node.arguments[1]);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const name = node.expression.text;
  const maker = makers.get(`${file.fileName}#${name}`) ?? makers.get(name);
  return maker?.(node);
}

function isAppError(node) {
  return ts.isNewExpression(node) && node.expression.getText() === 'AppError' && node.arguments?.length > 0;
}

function isExported(node) {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function enclosingFunction(node) {
  for (let at = node.parent; at !== undefined; at = at.parent) if (ts.isFunctionLike(at)) return at;
  return undefined;
}

/** The texts an argument may have: a literal, a choice between literals, or a template with its holes as N. */
function literals(node) {
  if (node === undefined) return [];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  const text = literal(node);
  return text === null ? [] : [text];
}

function literal(node) {
  if (node === undefined) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `N${span.literal.text}`).join('');
}

/** Both languages, wherever the sentence stands: in the call itself, or in a constant of the same function. */
function sentenceOf(call) {
  const inline = call.arguments.flatMap((argument) => spokenIn(argument));
  if (inline.length > 0) return inline[0];
  const names = new Set(call.arguments.filter(ts.isIdentifier).map((argument) => argument.text));
  let said = null;
  walk(enclosingFunction(call) ?? call.getSourceFile(), (node) => {
    if (ts.isVariableDeclaration(node) && names.has(node.name.getText()))
      said ??= spokenIn(node.initializer)[0] ?? null;
  });
  return said;
}

function spokenIn(node) {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return [];
  const say = (language) => {
    const property = node.properties.find(
      (entry) => ts.isPropertyAssignment(entry) && entry.name.getText() === language,
    );
    return property === undefined ? null : spoken(property.initializer);
  };
  const [zh, en] = [say('zh'), say('en')];
  return zh === null || en === null ? [] : [{ zh, en }];
}

/** Holes are shown by the name of what fills them. */
function spoken(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return (
    node.head.text +
    node.templateSpans.map((span) => `{${holeName(span.expression)}}${span.literal.text}`).join('')
  );
}

function holeName(expression) {
  const words = expression.getText().match(/[A-Za-z]\w*/g) ?? ['…'];
  return (
    words.filter((word) => !['String', 'toString', 'join', 'map', 'this'].includes(word)).at(-1) ?? words[0]
  );
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
