const DIRECTIVE = /^\s*eslint-disable(-next-line|-line)?\b/;
const INLINE_CONFIG = /^\s*(eslint|globals?|exported)\s/;
const REASON = /\s--\s+\S.{7,}/s;

/** Silencing a rule is a claim; the reader is owed its reason, and the name of the rule. */
export const directiveReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      reason: 'Say why: `// eslint-disable-next-line rule -- the reason, as a sentence`.',
      rule: 'Name the one rule that is silenced; all of them at once is too many.',
      own: 'The rules of the house (hujian/…) cannot be silenced in a file; see docs/architecture.md.',
      wide: 'Silence one line (eslint-disable-next-line), not the rest of the file.',
      config: 'Rules are set in eslint.config.js, not in a file.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        for (const messageId of faultsOf(comment)) context.report({ loc: comment.loc, messageId });
      }
    },
  }),
};

function faultsOf(comment) {
  const text = comment.value;
  if (comment.type === 'Block' && INLINE_CONFIG.test(text)) return ['config'];
  const directive = DIRECTIVE.exec(text);
  if (directive === null) return [];
  const rules = text
    .slice(directive[0].length)
    .split(/\s--\s/s)[0]
    .trim();
  return [
    ...(REASON.test(text) ? [] : ['reason']),
    ...(rules === '' ? ['rule'] : []),
    ...(/\bhujian\//.test(rules) ? ['own'] : []),
    ...(directive[1] === undefined ? ['wide'] : []),
  ];
}
