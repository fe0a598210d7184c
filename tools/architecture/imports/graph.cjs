const { MODULES, TEST_FILE, lib, oneOf, rule } = require('./rule.cjs');

const PRODUCT = '^(libs|apps|migrations)/';
const WORKBENCH = '^apps/workbench/';

const applications = [
  rule(
    'libs-never-import-apps',
    'Imports go down only.',
    { path: '^(libs|migrations)/' },
    { path: '^apps/' },
  ),
  rule(
    'apps-stay-apart',
    'Two applications share libs, never each other; only `node` runs the others in one process.',
    { path: '^apps/([^/]+)/', pathNot: ['^apps/node/'] },
    { path: '^apps/', pathNot: ['^apps/$1/'] },
  ),
  rule(
    'apps-are-composition-only',
    'An application starts what composition put together, and nothing else.',
    { path: '^apps/', pathNot: [WORKBENCH] },
    {
      path: lib(
        oneOf(
          Object.keys(MODULES).filter(
            (name) => !['public-register', 'record-import', 'relay'].includes(name),
          ),
        ),
      ),
    },
  ),
  rule(
    'portal-reads-the-public-register',
    'The portal reads what is published and nothing else.',
    { path: '^apps/portal/' },
    { path: '^libs/', pathNot: [lib(oneOf(['public-register', 'event-bus', 'platform', 'kernel']))] },
  ),
  rule(
    'workbench-talks-http',
    'The workbench knows the API by its OpenAPI document only.',
    { path: WORKBENCH },
    { path: '^(libs|migrations|test|tools)/' },
  ),
  rule(
    'workbench-features-stay-apart',
    'Feature folders of the workbench do not import each other.',
    { path: '^apps/workbench/src/features/([^/]+)/' },
    { path: '^apps/workbench/src/features/', pathNot: ['^apps/workbench/src/features/$1/'] },
  ),
];

const graph = [
  rule(
    'no-circular',
    'Break the cycle with an event, a port, or a third file both may know.',
    {},
    { circular: true },
  ),
  rule(
    'no-test-code-in-product',
    'What ships does not know its tests.',
    { path: PRODUCT, pathNot: [TEST_FILE] },
    { path: ['^test/', TEST_FILE] },
  ),
  rule(
    'no-dev-dependency-in-product',
    'What ships needs only `dependencies`. (The workbench is bundled: its packages are there when it is built.)',
    { path: PRODUCT, pathNot: [TEST_FILE, WORKBENCH] },
    { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/@types/'] },
  ),
  rule(
    'no-undeclared-package',
    'Every package that is imported stands in package.json.',
    { pathNot: ['node_modules'] },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'no-orphans',
    'Nobody imports this file and it imports nobody: remove it, or wire it.',
    {
      orphan: true,
      pathNot: [
        TEST_FILE,
        '[.]d[.](ts|cts|mts)$',
        '^[^/]+$',
        '^tools/',
        '^test/',
        '[.]config[.](js|ts)$',
        '^apps/workbench/',
      ],
    },
    {},
  ),
  rule('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
];

module.exports = { applications, graph };
