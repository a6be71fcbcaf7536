interface FormNode {
  props: Record<string, unknown>
}

const isFormNode = (node: unknown): node is FormNode => typeof node === 'object' && node !== null && 'props' in node

/**
 * Taro's form element answers every input event of the mini-program with a setData of the same text. Arriving while the next
 * syllable is being composed, it repeats or drops letters: so the text is noted in the element and not sent back to the page.
 */
export function keepNativeValue(node: unknown): void {
  if (process.env.TARO_ENV !== 'weapp' || !isFormNode(node)) return
  Object.defineProperty(node, 'value', {
    configurable: true,
    get: () => node.props['value'] ?? '',
    set: (text: unknown) => {
      node.props['value'] = text
    },
  })
}
