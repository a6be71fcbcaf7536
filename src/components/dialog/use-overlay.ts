import { useEffect, useRef } from 'react'

interface Focusable {
  focus: () => void
}

const focusable = (node: unknown): node is Focusable =>
  typeof node === 'object' && node !== null && typeof (node as { focus?: unknown }).focus === 'function'

/** In a browser an overlay takes the focus and Escape closes it; WeChat has neither. */
export function useOverlay(open: boolean, onClose: (() => void) | undefined): Record<string, unknown> {
  const node = useRef<unknown>(null)
  useEffect(() => {
    if (open && process.env.TARO_ENV !== 'weapp' && focusable(node.current)) node.current.focus()
  }, [open])
  if (process.env.TARO_ENV === 'weapp') return {}
  return {
    ref: node,
    tabIndex: -1,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose?.()
    },
  }
}
