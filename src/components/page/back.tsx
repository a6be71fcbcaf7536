import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { PageContainer, View } from '@tarojs/components'

/** Whoever goes back calls `close` instead of leaving the page, until what is answered is called. */
type HoldBack = (close: () => void) => () => void

const BackContext = createContext<HoldBack>(() => () => undefined)

/** Once, in app.tsx: how a browser's back is held. In WeChat every `Page` holds its own. */
export const BackProvider = BackContext.Provider

/** Going back closes what is open over the page first; while it cannot be closed, nothing happens. */
export function useBackCloses(open: boolean, onClose: (() => void) | undefined): void {
  const hold = useContext(BackContext)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => (open ? hold(() => close.current?.()) : undefined), [open, hold])
}

/** As long as WeChat may take to tell that its container went away, whoever closed it. */
const GOING = 300

/**
 * WeChat's container for what lies over a page (page-container): while it is shown, the swipe from the edge, the phone's back key and
 * `navigateBack` take it away instead of the page. A page may have one; it is empty here, and shown as long as anything lies over it.
 */
export function HoldingBack({ children }: { children?: ReactNode }) {
  const held = useRef<Array<() => void>>([])
  const [holds, setHolds] = useState(0)
  const [state, setState] = useState<'away' | 'shown' | 'going'>('away')
  const hold = useCallback<HoldBack>((close) => {
    held.current.push(close)
    setHolds(held.current.length)
    return () => {
      held.current = held.current.filter((each) => each !== close)
      setHolds(held.current.length)
    }
  }, [])
  useEffect(() => {
    if (state === 'away' && holds > 0) setState('shown')
    if (state === 'shown' && holds === 0) setState('going')
  }, [state, holds])
  useEffect(() => {
    if (state !== 'going') return undefined
    const timer = setTimeout(() => setState('away'), GOING)
    return () => clearTimeout(timer)
  }, [state])
  // It tells so as well when it is the program that takes it away.
  const left = () => {
    if (state !== 'shown') return
    setState('going')
    held.current[held.current.length - 1]?.()
  }
  return (
    <BackContext.Provider value={hold}>
      <View className='k-page__over'>
        {children}
        <PageContainer show={state === 'shown'} overlay={false} duration={0} onBeforeLeave={left} />
      </View>
    </BackContext.Provider>
  )
}
