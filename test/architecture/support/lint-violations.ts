import { lint, named, TWO, type Violation } from './violation.js';

export const LINT: readonly Violation[] = [
  lint('No default export', 'a default export', 'export default class Planted {}'),
  lint('No `export \\*`', 'an export of everything', `export * from './planted-target.js';`),
  lint('No enum', 'an enum', `export enum Planted {\n  One = 'one',\n}`),
  lint('process.env is read once', 'process.env', `export const planted = process.env['HOME'];`),
  lint(
    'process.env is read once',
    'process.env by another way',
    `const { env } = process;\nexport const planted = env;`,
  ),
  lint('no-explicit-any', 'any', 'export const planted = (x: any): unknown => x;'),
  lint(
    'no-floating-promises',
    'a promise nobody waits for',
    'export function planted(): void {\n  Promise.resolve(1);\n}',
  ),
  lint(
    'consistent-type-imports',
    'a type imported as a value',
    `import { Context } from '#kernel';\nexport type Planted = Context;`,
  ),
  lint(
    'explicit-module-boundary-types',
    'an exported function without a type',
    'export function planted() {\n  return 1;\n}',
  ),
  lint(
    'switch-exhaustiveness-check',
    'a switch with a hole',
    `export function planted(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
  ),
  lint(
    'complexity',
    'too many branches',
    `export function planted(x: number): number {\n${'  if (x > 1) x += 1;\n'.repeat(10)}  return x;\n}`,
  ),
  lint(
    'max-lines-per-function',
    'a long function',
    `export function planted(x: number): number {\n${'  x += 1;\n'.repeat(60)}  return x;\n}`,
  ),
  lint('max-lines', 'a long file', 'export const x = 1;\n'.repeat(251)),
  lint(
    'hujian/constructor-parameters',
    'a constructor with seven parameters',
    'export class Planted {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1, readonly f: 1, readonly g: 1) {}\n}',
  ),
  lint(
    'hujian/directive-reason',
    'a silenced rule without a reason',
    '// eslint-disable-next-line no-console\nconsole.log(1);',
  ),
  lint(
    'hujian/directive-reason',
    'a silenced rule of the house',
    '// eslint-disable-next-line hujian/file-name -- because I would rather not\nexport const planted = 1;',
  ),
  lint('hujian/issue-number', 'work left without an issue', '// TODO later\nexport const planted = 1;'),
  lint(
    'forwardRef hides',
    'forwardRef',
    `import { forwardRef } from '@nestjs/common';\nexport const planted = forwardRef;`,
  ),
  lint(
    'ModuleRef hides',
    'ModuleRef',
    `import { type ModuleRef } from '@nestjs/core';\nexport type Planted = ModuleRef;`,
  ),
  lint(
    'TypeORM stays in data',
    'an entity manager in a use case',
    `import { entityManager } from '#platform/database';\nexport const planted = entityManager;`,
  ),
  lint(
    'No save or remove',
    'save',
    'export const planted = (repository: { save(): number }): number => repository.save();',
    `libs/${TWO}/src/data`,
  ),
  lint(
    'No cascade, eager or lazy',
    'an eager relation',
    'export const planted = { eager: true };',
    `libs/${TWO}/src/data`,
  ),
  lint(
    'hujian/exact-column',
    'a bigint that is declared a number',
    `import { Column } from 'typeorm';\nexport class Planted {\n  @Column('bigint')\n  amount!: number;\n}`,
    `libs/${TWO}/src/data`,
  ),
  lint(
    'No module mocks',
    'a module mock',
    `import { jest } from '@jest/globals';\njest.mock('./planted-target.js');`,
  ),
  named(
    `libs/${TWO}/src/app/Planted.usecase.ts`,
    'eslint',
    'hujian/file-name',
    'a file name of its own style',
    'export const planted = 1;',
  ),
];
