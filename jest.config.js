const shared = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

/** One project per kind of test; only those that need a database start one. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/postgres/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/postgres/stop-postgres.ts',
};

/** The same tests, a few kills or many. They bring a node with a database of their own, as durable as in service. */
const faults = (files) => ({ testMatch: [`<rootDir>/test/faults/${files}.e2e-spec.ts`] });

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,migrations,tools}/**/*.spec.ts'] },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.e2e-spec.ts'] },
    {
      ...shared,
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,migrations}/**/*.int-spec.ts'],
    },
    { ...shared, ...withDatabase, displayName: 'flow', testMatch: ['<rootDir>/test/flows/**/*.e2e-spec.ts'] },
    {
      ...shared,
      ...withDatabase,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.e2e-spec.ts'],
    },
    {
      ...shared,
      ...faults('main-jobs-under-kill'),
      displayName: 'faults-short',
      globals: { HUJIAN_FAULTS: 'short' },
    },
    { ...shared, ...withDatabase, ...faults('*'), displayName: 'faults', globals: { HUJIAN_FAULTS: 'full' } },
  ],
};
