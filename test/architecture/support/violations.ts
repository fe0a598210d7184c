import { LINT } from './lint-violations.js';
import { imports, named, ONE, planted, TWO, type Violation } from './violation.js';

const IMPORTS: readonly Violation[] = [
  named(
    `libs/${ONE}/src/planted-target.ts`,
    'depcruise',
    'no-orphans',
    'an orphan',
    'export const target = 1;',
  ),
  imports(
    `libs/${TWO}/src/app`,
    'feature-never-imports-feature',
    'a feature that imports a feature',
    `import '#${ONE}';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'feature-never-imports-feature',
    'a feature that imports a type of a feature',
    `import type {} from '../../../${ONE}/src/index.js';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'public-surface-only',
    'a deep import',
    `import '../../../identity/src/app/access.js';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'composition-is-on-top',
    'a feature that imports composition',
    `import '#composition';`,
  ),
  imports(
    'libs/identity/src/app',
    'declared-modules-identity',
    'a module that is not declared',
    `import '#composition';`,
  ),
  imports(
    'libs/identity/src/app',
    'declared-contracts-identity',
    'a contract that is not declared',
    `import '#contracts/results';`,
  ),
  imports('libs/kernel/src', 'kernel-is-alone', 'a kernel with a package', `import 'rxjs';`),
  imports(
    'libs/platform/src/log',
    'platform-knows-no-feature',
    'a platform that knows a contract',
    `import '#contracts/results';`,
  ),
  imports(
    'libs/event-bus/src/app',
    'event-bus-below-foundations',
    'an event bus that knows a module',
    `import '#identity';`,
  ),
  imports(
    'libs/contracts/src/results',
    'contracts-stay-apart',
    'a contract that reads another',
    `import '#contracts/publication';`,
  ),
  imports(
    'libs/contracts/src/results',
    'contracts-need-kernel-only',
    'a contract with a framework',
    `import '@nestjs/common';`,
  ),
  imports(
    `libs/${TWO}/src/domain`,
    'domain-is-pure',
    'a domain with a framework',
    `import '@nestjs/common';`,
  ),
  imports(
    `libs/${TWO}/src/domain`,
    'validator-stays-in-http',
    'a validator in the domain',
    `import 'class-validator';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'typeorm-stays-in-data',
    'TypeORM in a use case',
    `import type { In } from 'typeorm';\nexport type Planted = typeof In;`,
  ),
  imports(`libs/${TWO}/src/app`, 'driver-stays-in-platform', 'the driver in a use case', `import 'pg';`),
  imports(`libs/${TWO}/src/app`, 'app-skips-http', 'a use case that knows HTTP', `import '#platform/http';`),
  imports(
    `libs/${TWO}/src/http`,
    'http-goes-through-app',
    'a controller that reads contracts',
    `import '#contracts/results';`,
  ),
  imports(
    `libs/${TWO}/src/data`,
    'data-knows-domain-only',
    'a repository that asks a module',
    `import '#identity';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'no-dev-dependency-in-product',
    'a development tool in the product',
    `import 'fast-check';`,
  ),
  imports(
    `libs/${TWO}/src/app`,
    'no-test-code-in-product',
    'test code in the product',
    `import '../../../../test/support/postgres/template-database.js';`,
  ),
  imports(`libs/${TWO}/src/app`, 'resolvable', 'an import that leads nowhere', `import './nowhere.js';`),
  named(
    'apps/planted/src/main.ts',
    'depcruise',
    'apps-are-composition-only',
    'an app that wires a module by itself',
    `import '#identity';`,
  ),
  named(`libs/${TWO}/src/app/ring-a.ts`, 'depcruise', 'no-circular', 'a ring', `import './ring-b.js';`),
];

export const VIOLATIONS: readonly Violation[] = [
  ...IMPORTS,
  ...LINT,
  planted(`libs/${TWO}/src/app`, 'tsc', 'TS2322', 'a type error', `export const planted: number = 'one';`),
  planted(
    `libs/${TWO}/src/app`,
    'knip',
    'Unused files',
    'a file that nobody uses',
    'export const planted = 1;',
  ),
  planted(
    `libs/${TWO}/src/app`,
    'prettier',
    'Code style',
    'a badly formatted file',
    'export   const planted = 1',
  ),
];

/** Modules whose index the planted imports lead to, whether or not they are written. */
export const TARGETS: readonly string[] = [ONE, TWO, 'identity', 'composition'];

/** Stands by, so that another planted file breaks a rule with it. */
export const COMPANIONS: readonly Pick<Violation, 'path' | 'text'>[] = [
  { path: `libs/${TWO}/src/app/ring-b.ts`, text: `import './ring-a.js';\n` },
];
