/** Who an officer is in a procedure (APL arts. 42–43, 54–58, 64; DOMAIN §1.6), and who runs the platform. */
export const ROLES = [
  'intake-clerk',
  'handler',
  'unit-head',
  'legal-reviewer',
  'hearing-presider',
  'organ-head',
  'publication-officer',
  'supervisor',
  'auditor',
  'operator',
  'administrator',
  'api-client',
  'portal',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** How far a permission reaches from the actor's own organ. */
export type Reach = 'organ' | 'subtree' | 'region' | 'everywhere';

const CASEWORK: readonly Role[] = [
  'intake-clerk',
  'handler',
  'unit-head',
  'legal-reviewer',
  'hearing-presider',
  'organ-head',
  'publication-officer',
];

type Grant = Readonly<Partial<Record<Reach, readonly Role[]>>>;

/**
 * Every permission of the platform and who holds it, how far. The table in docs/who-sees-what.md says the same and a
 * test tries every cell of it. A role not named here may not do it.
 */
export const PERMISSIONS = {
  'lead.read': { subtree: CASEWORK, region: ['supervisor', 'auditor'] },
  'lead.register': { organ: ['intake-clerk', 'handler', 'unit-head', 'organ-head'] },
  'report.register': { everywhere: ['portal'] },
  'reporter.read': { organ: ['intake-clerk', 'handler'] },
  'lead.refer': { organ: ['intake-clerk', 'unit-head', 'organ-head'] },
  'lead.accept': { organ: ['intake-clerk', 'unit-head', 'organ-head'] },
  'lead.return': { organ: ['intake-clerk', 'unit-head', 'organ-head'] },
  'lead.close': { organ: ['organ-head'] },
  'case.read': { subtree: CASEWORK, region: ['supervisor', 'auditor'] },
  'case.file': { organ: ['organ-head'] },
  'case.investigate': { organ: ['handler'] },
  'case.review': { organ: ['legal-reviewer'] },
  'case.notify': { organ: ['handler'] },
  'case.decide': { organ: ['organ-head'] },
  'case.serve': { organ: ['handler'] },
  'result.read': { everywhere: [...CASEWORK, 'supervisor', 'auditor', 'api-client'] },
  'result.revoke': { organ: ['organ-head'] },
  'recognition.read': { subtree: CASEWORK, region: ['supervisor', 'auditor'] },
  'recognition.decide': { organ: ['organ-head'] },
  'subject.read': { everywhere: [...CASEWORK, 'supervisor', 'auditor', 'api-client'] },
  'risk.read': { everywhere: [...CASEWORK, 'supervisor', 'auditor'] },
  'list.read': { everywhere: [...CASEWORK, 'supervisor', 'auditor', 'api-client'] },
  'list.decide': { organ: ['organ-head'] },
  'notice.read': { subtree: CASEWORK, region: ['supervisor', 'auditor'] },
  'notice.approve': { organ: ['publication-officer'] },
  'notice.withdraw': { organ: ['publication-officer', 'organ-head'] },
  'catalogue.read': { everywhere: [...ROLES] },
  'today.read': { organ: CASEWORK, region: ['supervisor', 'auditor'] },
  'ledger.read': { everywhere: ['operator', 'auditor'] },
  'ledger.operate': { everywhere: ['operator'] },
  'identity.manage': { everywhere: ['administrator'] },
} as const satisfies Readonly<Record<string, Grant>>;

export type Permission = keyof typeof PERMISSIONS;

const WIDEST_FIRST: readonly Reach[] = ['everywhere', 'region', 'subtree', 'organ'];

/** The widest reach that any of these roles gives, or null when none holds the permission. */
export function reachOf(permission: Permission, roles: readonly string[]): Reach | null {
  const grant: Grant = PERMISSIONS[permission];
  return WIDEST_FIRST.find((reach) => grant[reach]?.some((role) => roles.includes(role)) === true) ?? null;
}

export function permissionsOf(roles: readonly string[]): readonly Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter(
    (permission) => reachOf(permission, roles) !== null,
  );
}
