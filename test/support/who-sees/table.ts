import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reach } from '#identity';

/** One row of docs/who-sees-what.md: the permission and, per role, how far it reaches; null is refused. */
export interface Row {
  readonly permission: string;
  readonly cells: ReadonlyMap<string, Reach | null>;
}

const FILE = join(import.meta.dirname, '../../../docs/who-sees-what.md');

const SIGNS: Readonly<Record<string, Reach | null>> = {
  O: 'organ',
  S: 'subtree',
  R: 'region',
  E: 'everywhere',
  '–': null,
};

export function tableOfDocs(): readonly Row[] {
  const [head = [], , ...rows] = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const roles = head.slice(2);
  return rows.map(([permission = '', , ...signs]) => ({
    permission: permission.replaceAll('`', ''),
    cells: new Map(roles.map((role, at) => [role, reachOfSign(permission, role, signs[at])])),
  }));
}

function reachOfSign(permission: string, role: string, sign: string | undefined): Reach | null {
  const reach = SIGNS[sign ?? ''];
  if (reach === undefined)
    throw new Error(`${permission} × ${role} says "${String(sign)}", which means nothing.`);
  return reach;
}
