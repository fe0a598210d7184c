const { TEST_FILE, lib, npm, oneOf, rule } = require('./rule.cjs');

const surfaces = [
  rule(
    'public-surface-only',
    'A lib is its index.ts: export what you need there, or ask less.',
    { path: '^libs/([^/]+)/' },
    {
      path: '^libs/',
      pathNot: [
        '^libs/$1/',
        '^libs/[^/]+/src/index[.]ts$',
        '^libs/(platform|contracts)/src/[^/]+/index[.]ts$',
      ],
    },
  ),
  rule(
    'public-surface-only-outside',
    'A lib is its index.ts: export what you need there, or ask less.',
    { pathNot: ['^libs/'] },
    {
      path: '^libs/',
      pathNot: ['^libs/[^/]+/src/index[.]ts$', '^libs/(platform|contracts)/src/[^/]+/index[.]ts$'],
    },
  ),
  rule(
    'platform-tools-by-index',
    'One tool of the platform uses another through its index.',
    { path: '^libs/platform/src/([^/]+)/' },
    { path: lib('platform'), pathNot: ['^libs/platform/src/$1/', '^libs/platform/src/[^/]+/index[.]ts$'] },
  ),
  rule(
    'index-is-for-others',
    'Inside a lib import the file itself: through the index everything depends on everything.',
    { path: '^libs/([^/]+)/', pathNot: [lib(oneOf(['platform', 'contracts'])), TEST_FILE] },
    { path: '^libs/$1/src/index[.]ts$' },
  ),
];

const folders = [
  rule(
    'domain-is-pure',
    'domain/ decides with pure functions: kernel and own contracts only; I/O stands around it, in app/.',
    { path: '^libs/([^/]+)/src/domain/', pathNot: [TEST_FILE] },
    { pathNot: ['^libs/$1/src/domain/', lib('kernel'), '^libs/contracts/src/$1/', '^(node:)?crypto$'] },
  ),
  rule(
    'app-skips-http',
    'A use case does not know that HTTP exists, nor who delivers events to it.',
    { path: '^libs/([^/]+)/src/app/' },
    {
      path: [
        '^libs/$1/src/(http|events)/',
        '^libs/platform/src/http/',
        npm(['fastify', '@fastify', '@nestjs/swagger', '@nestjs/platform-fastify']),
      ],
    },
  ),
  rule(
    'http-goes-through-app',
    'A controller calls a use case; it may name domain types, platform, identity and the kernel.',
    { path: '^libs/([^/]+)/src/http/' },
    {
      path: '^libs/',
      pathNot: ['^libs/$1/src/(http|app|domain)/', lib(oneOf(['platform', 'identity', 'kernel']))],
    },
  ),
  rule(
    'data-knows-domain-only',
    'data/ stores what domain/ decided: it knows domain types, the kernel and platform/database.',
    { path: '^libs/([^/]+)/src/data/', pathNot: [TEST_FILE] },
    {
      path: '^libs/',
      pathNot: ['^libs/$1/src/(data|domain)/', lib('kernel'), '^libs/platform/src/(?!http/)'],
    },
  ),
  rule(
    'events-skip-http',
    'A consumer calls a use case; no request is there.',
    { path: '^libs/([^/]+)/src/events/' },
    { path: ['^libs/$1/src/http/', '^libs/platform/src/http/'] },
  ),
];

const packages = [
  rule(
    'typeorm-stays-in-data',
    'TypeORM is named in data/, platform/database and migrations only; others pass ctx to a repository.',
    {
      pathNot: [
        '^libs/[^/]+/src/data/',
        '^libs/platform/src/database/',
        '^migrations/',
        '^test/architecture/',
        'node_modules',
      ],
    },
    { path: npm(['typeorm', '@nestjs/typeorm']) },
  ),
  rule(
    'driver-stays-in-platform',
    'The PostgreSQL driver belongs to the platform; modules go through Database and entityManager(ctx).',
    { path: '^(libs|apps)/', pathNot: ['^libs/platform/src/(database|postgres)/', TEST_FILE] },
    { path: npm(['pg']) },
  ),
  rule(
    'validator-stays-in-http',
    'What a request must look like is said in http/; domain/ has its own rules.',
    { pathNot: ['^libs/platform/src/http/', '^libs/[^/]+/src/http/', 'node_modules'] },
    { path: npm(['class-validator', 'class-transformer']) },
  ),
];

module.exports = { surfaces, folders, packages };
