import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Role } from '#identity';

export interface DemoOrgan {
  readonly code: string;
  readonly uscc: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly mark_zh: string;
  readonly region: string;
  readonly division: string;
  readonly organ_system: string;
  readonly superior: string | null;
  readonly authority: { readonly domains: readonly string[]; readonly valid_from: string; readonly valid_to: string | null } | null;
}

export interface DemoOfficer {
  readonly username: string;
  readonly name_zh: string;
  readonly organ: string;
  readonly roles: readonly Role[];
  readonly certificate: { readonly number: string; readonly valid_from_day: number; readonly valid_to_day: number } | null;
}

export interface DemoBusiness {
  readonly key: string;
  readonly uscc: string;
  readonly kind: 'ENTERPRISE' | 'INDIVIDUAL_BUSINESS' | 'COOPERATIVE';
  readonly name_zh: string;
  readonly division: string;
  readonly address_zh: string;
}

export interface DemoAct {
  /** Days before the first start, in Asia/Shanghai. */
  readonly day: number;
  readonly time: string;
  readonly actor: string;
  readonly act: string;
  readonly as?: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface DemoFiles {
  readonly organs: readonly DemoOrgan[];
  readonly officers: readonly DemoOfficer[];
  readonly businesses: readonly DemoBusiness[];
  readonly acts: readonly DemoAct[];
}

/** From dist as from the sources: both lie in a folder of the package, `demo` at its top. */
export function demoFolder(): string {
  const top = import.meta.dirname.includes(`${sep}dist${sep}`) ? '../../../../..' : '../../../..';
  return join(import.meta.dirname, top, 'demo');
}

/** The files of demo/, which `npm run check` has checked. */
export function readDemoFiles(): DemoFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(demoFolder(), name), 'utf8'));
  return {
    organs: read('organs.json') as DemoOrgan[],
    officers: read('officers.json') as DemoOfficer[],
    businesses: read('businesses.json') as DemoBusiness[],
    acts: (read('scenario.json') as { acts: DemoAct[] }).acts,
  };
}
