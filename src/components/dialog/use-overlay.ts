import { useEffect, useRef } from 'react'
import { useBackCloses } from '../page/back'
import { useLiesOver } from '../toast/toast'

interface Focusable {
  focus: (options: { preventScroll: boolean }) => void
}

const focusable = (node: unknown): node is Focusable =>
  typeof node === 'object' && node !== null && typeof (node as { focus?: unknown }).focus === 'function'

/** Whether a finger there scrolls something of the overlay's own. */
const scrollsWithin = (overlay: Element, at: Element | null): boolean => {
  for (let each = at; each && each !== overlay; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return true
  return false
}

/** Keeps the page behind an overlay still: it neither scrolls nor, by Taro's own gesture, is pulled down to be loaded anew. */
const holdStill = (overlay: HTMLElement): (() => void) => {
  const moved = (event: TouchEvent): void => {
    event.stopPropagation()
    const zooms = event.touches.length > 1
    if (!zooms && event.cancelable && !scrollsWithin(overlay, event.target as Element | null)) event.preventDefault()
  }
  overlay.addEventListener('touchmove', moved, { passive: false })
  return () => overlay.removeEventListener('touchmove', moved)
}

/**
 * Going back closes an overlay. In a browser it takes the focus, Escape closes it, and it holds the page still; in WeChat it catches
 * what moves.
 */
export function useOverlay(open: boolean, onClose: (() => void) | undefined): Record<string, unknown> {
  const node = useRef<unknown>(null)
  useBackCloses(open, onClose)
  useLiesOver(open)
  useEffect(() => {
    if (!open || process.env.TARO_ENV === 'weapp') return undefined
    if (focusable(node.current)) node.current.focus({ preventScroll: true })
    return node.current instanceof HTMLElement ? holdStill(node.current) : undefined
  }, [open])
  if (process.env.TARO_ENV === 'weapp') return { catchMove: true }
  return {
    ref: node,
    tabIndex: -1,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose?.()
    },
  }
}
