const { rules } = require('./tools/architecture/import-rules.cjs');

module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own output: the packages in node_modules stand in a dist/ of theirs.
    exclude: { path: ['^dist/', '^coverage/', '^data/', '^apps/workbench/(dist/|src/api/schema[.]d[.]ts$)'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Without it imports of types alone would escape every rule.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
