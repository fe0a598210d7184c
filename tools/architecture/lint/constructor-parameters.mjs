/** A class that needs more than this does more than one thing. `max-params` would hold every function to it. */
export const constructorParameters = {
  meta: {
    type: 'problem',
    schema: [{ type: 'integer', minimum: 1 }],
    messages: {
      many: 'This constructor takes {{count}} parameters; at most {{max}}. Split the class by what it does.',
    },
  },
  create: (context) => ({
    'MethodDefinition[kind="constructor"]'(node) {
      const [max] = context.options;
      const count = node.value.params.length;
      if (count > max) context.report({ node, messageId: 'many', data: { count, max } });
    },
  }),
};
