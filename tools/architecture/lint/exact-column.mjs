const WIDE = new Set(['bigint', 'int8', 'numeric', 'decimal']);

/** PostgreSQL hands bigint and numeric over as text: a field declared `number` would hold a string. */
export const exactColumn = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      transformer:
        'A {{type}} column arrives as text: give it a transformer (fenColumn), or declare the field as string.',
    },
  },
  create: (context) => ({
    'PropertyDefinition > Decorator > CallExpression'(call) {
      if (!/Column$/.test(call.callee.name ?? '')) return;
      const type = columnType(call.arguments);
      const hasTransformer = call.arguments.some(
        (argument) => property(argument, 'transformer') !== undefined,
      );
      if (!WIDE.has(type) || hasTransformer || isText(call.parent.parent, context)) return;
      context.report({ node: call, messageId: 'transformer', data: { type } });
    },
  }),
};

function columnType([first]) {
  if (first?.type === 'Literal') return first.value;
  return property(first, 'type')?.value.value;
}

function property(node, name) {
  if (node?.type !== 'ObjectExpression') return undefined;
  return node.properties.find((entry) => entry.key?.name === name);
}

function isText(field, context) {
  const type = field.typeAnnotation?.typeAnnotation;
  return type !== undefined && /^string( \| null)?$/.test(context.sourceCode.getText(type));
}
