const { FEATURES, MODULES, lib, oneOf, rule } = require('./rule.cjs');

const betweenFeatures = oneOf(FEATURES);

const modules = [
  rule(
    'feature-never-imports-feature',
    'Features talk by events and by one-question ports (libs/contracts), bound in composition.',
    { path: `^libs/${betweenFeatures}/` },
    { path: `^libs/${betweenFeatures}/`, pathNot: ['^libs/$1/'] },
  ),
  rule(
    'composition-is-on-top',
    'Composition knows all modules; no module knows composition.',
    { path: '^libs/', pathNot: [lib('composition')] },
    { path: lib('composition') },
  ),
  ...Object.entries(MODULES).flatMap(([name, reach]) => [
    rule(
      `declared-modules-${name}`,
      `${name} may reach ${reach.modules.join(', ')}: declare another in tools/architecture/modules.cjs, or use an event or a port.`,
      { path: lib(name) },
      { path: '^libs/', pathNot: [lib(oneOf([name, 'kernel', 'platform', 'contracts', ...reach.modules]))] },
    ),
    rule(
      `declared-contracts-${name}`,
      `${name} may read the contracts of ${reach.contracts.join(', ')}: declare another in tools/architecture/modules.cjs.`,
      { path: lib(name) },
      { path: lib('contracts'), pathNot: [`^libs/contracts/src/${oneOf(reach.contracts)}/`] },
    ),
  ]),
];

module.exports = { modules };
