const { TEST_FILE, lib, rule } = require('./rule.cjs');

/** The floors under the modules. */
const floors = [
  rule(
    'kernel-is-alone',
    'The kernel is plain TypeScript: it imports itself and node:* only. What needs more lives in platform.',
    { path: lib('kernel'), pathNot: [TEST_FILE] },
    { pathNot: [lib('kernel')], dependencyTypesNot: ['core'] },
  ),
  rule(
    'kernel-tests-are-alone',
    'Tests of the kernel need no other lib.',
    { path: lib('kernel') },
    { path: '^(libs|apps|migrations|test)/', pathNot: [lib('kernel')] },
  ),
  rule(
    'contracts-need-kernel-only',
    'A contract is types and names: it needs the kernel and nothing else.',
    { path: lib('contracts'), pathNot: [TEST_FILE] },
    { pathNot: [lib('contracts'), lib('kernel')] },
  ),
  rule(
    'contracts-stay-apart',
    'Contracts of two modules do not know each other: repeat the field, or pass an id.',
    { path: '^libs/contracts/src/([^/]+)/' },
    { path: lib('contracts'), pathNot: ['^libs/contracts/src/$1/'] },
  ),
  rule(
    'platform-knows-no-feature',
    'Platform is tools without a business word: whoever uses a tool tells it what to do.',
    { path: lib('platform') },
    { path: '^(libs|migrations)/', pathNot: [lib('platform'), lib('kernel')] },
  ),
  rule(
    'event-bus-below-foundations',
    'The event bus is mechanism only; modules register with it, it knows none of them.',
    { path: lib('event-bus') },
    { path: '^libs/', pathNot: [lib('event-bus'), lib('platform'), lib('kernel')] },
  ),
];

module.exports = { floors };
