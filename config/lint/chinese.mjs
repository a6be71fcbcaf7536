const HAN = /[\u3400-\u9fff]/

/** What a page's own configuration says has to stand there as it is: the build reads it. */
const inConfiguration = (node) => {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'CallExpression' && /^define(App|Page)Config$/.test(at.callee.name ?? '')) return true
  return false
}

/** What people read has one home, src/text: a sentence that stands among markup is copied rather than found. */
export const chinese = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { elsewhere: '«{{words}}»: what people read stands in src/text' },
  },
  create(context) {
    const look = (node, words) => {
      if (typeof words === 'string' && HAN.test(words) && !inConfiguration(node))
        context.report({ node, messageId: 'elsewhere', data: { words: words.trim().slice(0, 20) } })
    }
    return {
      Literal: (node) => look(node, node.regex ? undefined : node.value),
      TemplateElement: (node) => look(node, node.value.cooked),
      JSXText: (node) => look(node, node.value),
    }
  },
}
