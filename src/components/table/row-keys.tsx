import { useEffect, useRef, type ReactNode } from 'react'
import { View } from '@tarojs/components'

const ROWS = '.k-table__open, .k-cell[tabindex="0"]'
/** So far below the row that has the focus lies the next one. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const stepWithin = (list: HTMLElement, event: KeyboardEvent): void => {
  const step = STEPS[event.key]
  const { body, activeElement } = list.ownerDocument
  if (step === undefined || event.defaultPrevented || list.offsetParent === null) return
  if (event.target !== body && !(event.target instanceof Node && list.contains(event.target))) return
  const rows = Array.from(list.querySelectorAll<HTMLElement>(ROWS))
  const next = rows[rows.findIndex((row) => row === activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

/** Around the rows of a list: in a browser the arrow keys go from row to row, and to the first where nothing has the focus. */
export function RowKeys({ children }: { children?: ReactNode }) {
  const node = useRef<unknown>(null)
  useEffect(() => {
    const list = node.current
    if (process.env.TARO_ENV === 'weapp' || !(list instanceof HTMLElement)) return undefined
    const pressed = (event: KeyboardEvent) => stepWithin(list, event)
    list.ownerDocument.addEventListener('keydown', pressed)
    return () => list.ownerDocument.removeEventListener('keydown', pressed)
  }, [])
  return <View {...(process.env.TARO_ENV === 'weapp' ? {} : { ref: node })}>{children}</View>
}
