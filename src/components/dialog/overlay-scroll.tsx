import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'
import { ScrollView, View } from '@tarojs/components'

const ToTop = createContext<() => void>(() => undefined)

/** Goes to the top of the dialog or sheet that one is in; on a page it does nothing. */
export const useToTop = (): (() => void) => useContext(ToTop)

interface OverlayScrollProps {
  className: string
  children?: ReactNode
}

/** WeChat scrolls where its `scrollTop` changes, so that two values take turns. */
function WithinWeChat({ className, children }: OverlayScrollProps) {
  const [turns, setTurns] = useState(0)
  return (
    <ScrollView scrollY className={className} {...(turns > 0 ? { scrollTop: turns % 2 } : {})}>
      <ToTop.Provider value={useCallback(() => setTurns((before) => before + 1), [])}>{children}</ToTop.Provider>
    </ScrollView>
  )
}

function WithinBrowser({ className, children }: OverlayScrollProps) {
  const node = useRef<unknown>(null)
  const toTop = useCallback(() => {
    if (node.current instanceof HTMLElement) node.current.scrollTop = 0
  }, [])
  return (
    <View className={className} {...{ ref: node }}>
      <ToTop.Provider value={toTop}>{children}</ToTop.Provider>
    </View>
  )
}

/**
 * The part of a dialog or a sheet that scrolls. The overlay catches every move, so that the page behind it stays still; of what lies
 * in it WeChat scrolls a scroll-view alone, whose height has to be limited by itself.
 */
export function OverlayScroll({ className, children }: OverlayScrollProps) {
  const Scroll = process.env.TARO_ENV === 'weapp' ? WithinWeChat : WithinBrowser
  return <Scroll className={`k-overlay__scroll ${className}`}>{children}</Scroll>
}
