/** What eslint.config.js forbids by shape; each entry says what to do instead. */

export const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'No enum: use a union of string literals.' },
  { selector: 'ExportAllDeclaration', message: 'No `export *`: name what is exported.' },
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
    message: 'No module mocks: pass a fake class that is kept beside the port it fakes.',
  },
];

export const defaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'No default export: name it.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'No default export: name it.' },
];

export const environment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'process.env is read once, by libs/platform/src/config: take what you need from Config.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.value='env']",
    message: 'process.env is read once, by libs/platform/src/config: take what you need from Config.',
  },
  {
    selector: "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
    message: 'process.env is read once, by libs/platform/src/config: take what you need from Config.',
  },
];

/** TypeORM's conveniences that lose updates, hide statements, or leave the transaction. */
export const ormConveniences = [
  {
    selector:
      'CallExpression[callee.property.name=/^(save|remove|softRemove|recover)$/]:not([callee.object.type="ThisExpression"])',
    message:
      'No save or remove: two stale copies both win. Use insert, or update … where version = :v and check affected === 1.',
  },
  {
    selector: 'Property[key.name=/^(cascade|eager|lazy|orphanedRowAction)$/]',
    message: 'No cascade, eager or lazy relation: every statement is written where it happens.',
  },
  {
    selector: "MemberExpression[object.name=/[dD]ataSource$/][property.name='manager']",
    message: 'dataSource.manager works outside the transaction: take entityManager(ctx).',
  },
];

export const injectedRepository = {
  name: '@nestjs/typeorm',
  message:
    '@InjectRepository works outside the transaction: take entityManager(ctx) in a repository of your own.',
};

export const nestBackDoors = [
  {
    name: '@nestjs/common',
    importNames: ['forwardRef'],
    message: 'forwardRef hides a wrong edge: break the cycle with an event or a port.',
  },
  {
    name: '@nestjs/core',
    importNames: ['ModuleRef', 'LazyModuleLoader'],
    message: 'ModuleRef hides a dependency: name it in the constructor.',
  },
];

export const environmentModule = [
  { name: 'node:process', importNames: ['env'], message: 'Take what you need from Config.' },
  { name: 'process', message: 'Use the global `process`.' },
];

export const managerOutsideData = {
  name: '#platform/database',
  importNames: ['entityManager'],
  message: 'TypeORM stays in data/: give the repository a method.',
};
