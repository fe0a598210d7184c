import { basename } from 'node:path';

const ROLES = [
  'module',
  'controller',
  'guard',
  'interceptor',
  'filter',
  'request',
  'response',
  'entity',
  'repository',
  'port',
  'event',
  'errors',
  'config',
  'spec',
  'int-spec',
  'e2e-spec',
  'd',
];
const NAME = new RegExp(
  `^[.]?[a-z0-9]+(-[a-z0-9]+)*(\\.(${ROLES.join('|')}))?\\.(ts|tsx|mts|cts|js|mjs|cjs)$`,
);

/** A suffix that nobody checks drifts: `x.usecase.ts` beside `x-usecase.ts`. */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      name: `File name {{name}}: use kebab-case, named after the main export, with no suffix or one of ${ROLES.map((role) => `.${role}`).join(' ')}.`,
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!NAME.test(name)) context.report({ node, messageId: 'name', data: { name } });
    },
  }),
};
