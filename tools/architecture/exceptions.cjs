/**
 * Who is exempt from a rule of the house. Every list began empty and a test keeps it so: a rule that one file may
 * break is a rule nobody can rely on. Mend the code, or change the rule for everybody with a decision in docs/decisions.
 */

/** Files that eslint.config.js spares from a limit or a ban. */
const lint = [];

/** Paths (regular expressions) that .dependency-cruiser.cjs lets break an import rule. */
const imports = [];

/** Folders that may hold more than ten source files. */
const folders = [];

/** Error codes in the code that docs/errors.md may leave out. */
const errorCodes = [];

module.exports = { lint, imports, folders, errorCodes };
