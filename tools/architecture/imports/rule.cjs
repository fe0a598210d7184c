const { foundations, features, over } = require('../modules.cjs');
const exceptions = require('../exceptions.cjs');

/** Every module of the map, whatever its floor. */
const MODULES = { ...foundations, ...features, ...over };
const FEATURES = Object.keys(features);
const TEST_FILE = '[.](spec|int-spec|e2e-spec)[.]ts$';

const oneOf = (names) => `(${names.join('|')})`;
const lib = (name) => `^libs/${name}/`;
const npm = (names) => `(^|/)node_modules/(@types/)?${oneOf(names)}(/|$)`;

/** One rule of dependency-cruiser. Its comment is what the reader of a violation sees: it says what to do instead. */
function rule(name, comment, from, to) {
  const spared = [from.pathNot ?? [], exceptions.imports].flat();
  return {
    name,
    comment,
    severity: 'error',
    from: spared.length === 0 ? from : { ...from, pathNot: spared },
    to,
  };
}

module.exports = { MODULES, FEATURES, TEST_FILE, oneOf, lib, npm, rule };
