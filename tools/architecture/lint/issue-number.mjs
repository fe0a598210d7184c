const LEFT_OVER = /\b(TODO|FIXME|XXX|HACK)\b/;
const ISSUE = /\b(TODO|FIXME|XXX|HACK)\s*\(#\d+\)/;

/** Work that is left belongs where it can be found: an issue, named beside the comment. */
export const issueNumber = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { issue: 'Write the issue it belongs to, as `TODO(#12)`, or do it.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (LEFT_OVER.test(comment.value) && !ISSUE.test(comment.value))
          context.report({ loc: comment.loc, messageId: 'issue' });
      }
    },
  }),
};
