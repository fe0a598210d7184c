import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';
import {
  defaultExport,
  environment,
  environmentModule,
  everywhere,
  injectedRepository,
  managerOutsideData,
  nestBackDoors,
  ormConveniences,
} from './tools/architecture/lint/bans.mjs';
import exceptions from './tools/architecture/exceptions.cjs';
import { hujian } from './tools/architecture/lint/index.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.{spec,int-spec,e2e-spec}.ts', 'test/**/*.ts'];
/** Files whose reader (Jest, Vite, ESLint …) asks for a default export. */
const DEFAULT_EXPORTS = [
  '*.config.{js,ts,mjs}',
  'apps/workbench/*.config.ts',
  'test/support/postgres/{start,stop}-*.ts',
];
const MAY_READ_ENVIRONMENT = [
  'libs/platform/src/config/**',
  'apps/*/src/main.ts',
  'tools/**',
  'test/**',
  '*.config.js',
];
const ORM = ['libs/*/src/data/**', 'libs/platform/src/database/**', 'migrations/**'];

const error = (...options) => ['error', ...options];
const shapes = (...lists) => ({ 'no-restricted-syntax': error(...lists.flat()) });
const paths = (...lists) => ({ '@typescript-eslint/no-restricted-imports': error({ paths: lists.flat() }) });

/** ESLint's own recommended set, without the package that only lists it. */
const RECOMMENDED = Object.fromEntries(
  [...builtinRules]
    .filter(([, { meta }]) => meta.docs?.recommended === true)
    .map(([name]) => [name, 'error']),
);

const NODE = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
].concat(
  [
    'clearInterval',
    'clearTimeout',
    'console',
    'fetch',
    'module',
    'performance',
    'process',
    'require',
    '__dirname',
  ],
  ['setImmediate', 'setInterval', 'setTimeout', 'structuredClone'],
);

/** Code lines; a file or function that is longer does more than one thing. */
const LIMITS = {
  'max-lines': error({ max: 250, skipBlankLines: true, skipComments: true }),
  'max-lines-per-function': error({ max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }),
  complexity: error(10),
  'hujian/constructor-parameters': error(6),
};

const HOUSE = {
  'hujian/file-name': 'error',
  'hujian/directive-reason': 'error',
  'hujian/issue-number': 'error',
  'hujian/exact-column': 'error',
  eqeqeq: error('always', { null: 'ignore' }),
  'no-console': 'error',
  'prefer-const': 'error',
};

const TYPED = {
  '@typescript-eslint/consistent-type-imports': error({ fixStyle: 'inline-type-imports' }),
  '@typescript-eslint/switch-exhaustiveness-check': error({ considerDefaultExhaustiveForUnions: false }),
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-extraneous-class': error({ allowWithDecorator: true }),
  // tsconfig's noPropertyAccessFromIndexSignature asks for x['name'] where this rule would forbid it.
  '@typescript-eslint/dot-notation': error({ allowIndexSignaturePropertyAccess: true }),
  // Rows and answers are plain objects of a class's shape: entity, request and response classes carry decorators, not behaviour.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // Names and numbers are taken apart by code points, which is what Chinese characters are.
  '@typescript-eslint/no-misused-spread': error({ allow: ['string'] }),
  '@typescript-eslint/no-unused-vars': error({ ignoreRestSiblings: true }),
  // A number has one text form; only objects and undefined print what nobody meant.
  '@typescript-eslint/restrict-template-expressions': error({ allowNumber: true }),
};

/** `describe` bodies grow with their cases, and matchers are typed as any. */
const IN_TESTS = {
  'max-lines-per-function': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'data/',
      'apps/workbench/dist/',
      'apps/workbench/src/api/schema.d.ts',
      ...exceptions.lint,
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    plugins: { hujian, '@typescript-eslint': tseslint.plugin },
    rules: { ...RECOMMENDED, ...LIMITS, ...HOUSE, ...shapes(everywhere, defaultExport, environment) },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...TYPED, ...paths(injectedRepository, nestBackDoors, environmentModule, managerOutsideData) },
  },
  {
    files: ORM,
    rules: {
      ...shapes(everywhere, defaultExport, environment, ormConveniences),
      ...paths(injectedRepository, nestBackDoors, environmentModule),
    },
  },
  { files: ['libs/platform/**/*.ts'], rules: paths(injectedRepository, environmentModule) },
  { files: TESTS, rules: { ...IN_TESTS, ...paths(environmentModule) } },
  // A script talks to the terminal; a migration is one long statement.
  { files: ['tools/**', 'test/**', 'apps/*/src/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: MAY_READ_ENVIRONMENT, rules: shapes(everywhere, defaultExport) },
  { files: DEFAULT_EXPORTS, rules: shapes(everywhere) },
);
