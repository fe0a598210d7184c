import ts from 'typescript';
import { read, sourcesIn } from './repository.js';

const CONTRACT = /^#contracts\/(.+)$/;

/** Names under which a module registers a durable subscription: `….register({ name: '…', … })`. */
export function registeredNames(module: string): readonly string[] {
  return sourcesIn(`libs/${module}/src`).flatMap((path) => namesIn(parse(path)));
}

/** Publishers whose events a module handles: what its events/ folder imports from contracts other than its own. */
export function handledPublishers(module: string): readonly string[] {
  const publishers = sourcesIn(`libs/${module}/src/events`).flatMap((path) =>
    parse(path)
      .statements.filter(ts.isImportDeclaration)
      .map((statement) => CONTRACT.exec((statement.moduleSpecifier as ts.StringLiteral).text)?.[1])
      .filter((publisher) => publisher !== undefined),
  );
  return [...new Set(publishers)].filter((publisher) => publisher !== module).sort();
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
}

function namesIn(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isCallExpression(node) ? registeredName(node) : null;
    if (name !== null) names.push(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function registeredName(call: ts.CallExpression): string | null {
  const [argument] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'register')
    return null;
  if (argument === undefined || !ts.isObjectLiteralExpression(argument)) return null;
  const has = (name: string): ts.ObjectLiteralElementLike | undefined =>
    argument.properties.find((property) => property.name?.getText() === name);
  const name = has('name');
  if (name === undefined || has('handlers') === undefined || !ts.isPropertyAssignment(name)) return null;
  return ts.isStringLiteral(name.initializer) ? name.initializer.text : null;
}
