import { features } from '../../../tools/architecture/modules.cjs';

export const [ONE = 'one', TWO = 'two'] = Object.keys(features);

export type Tool = 'eslint' | 'depcruise' | 'tsc' | 'knip' | 'prettier';

/** A file that breaks a rule on purpose, and the name under which the tool must report it. */
export interface Violation {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly tool: Tool;
  readonly rule: string;
}

let count = 0;

export function planted(folder: string, tool: Tool, rule: string, what: string, text: string): Violation {
  count += 1;
  const name = `planted-${String(count)}.ts`;
  return { what, path: `${folder}/${name}`, text: `${text}\n`, tool, rule };
}

export const imports = (folder: string, rule: string, what: string, text: string): Violation =>
  planted(folder, 'depcruise', rule, what, text);

export const lint = (rule: string, what: string, text: string, folder = `libs/${TWO}/src/app`): Violation =>
  planted(folder, 'eslint', rule, what, text);

export const named = (path: string, tool: Tool, rule: string, what: string, text: string): Violation => ({
  what,
  path,
  text: `${text}\n`,
  tool,
  rule,
});
