/** The import rules of the house, made from the map (modules.cjs) for dependency-cruiser. Every rule is an error. */
const { floors } = require('./imports/floors.cjs');
const { folders, packages, surfaces } = require('./imports/folders.cjs');
const { applications, graph } = require('./imports/graph.cjs');
const { modules } = require('./imports/modules.cjs');

const rules = [...floors, ...modules, ...surfaces, ...folders, ...packages, ...applications, ...graph];

module.exports = { rules };
