import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './toast.scss'

export interface ToastMessage {
  text: string
  tone?: 'ok' | 'info' | 'warn' | 'danger' | undefined
  /** «撤销» and the like; the toast then stays twice as long. */
  action?: { text: string; onPress: () => void } | undefined
}

interface Toasts {
  current: ToastMessage | null
  /** How many dialogs and sheets lie over the page: a toast then keeps clear of them. */
  overlays: number
  lie: (over: 1 | -1) => void
  show: (message: ToastMessage | string) => void
  dismiss: () => void
}

const silent: Toasts = {
  current: null,
  overlays: 0,
  lie: () => undefined,
  show: () => undefined,
  dismiss: () => undefined,
}
const ToastContext = createContext<Toasts>(silent)
const icons: Record<NonNullable<ToastMessage['tone']>, IconName> = {
  ok: 'check',
  info: 'info',
  warn: 'alert',
  danger: 'cross',
}

/** Above all pages; every `Page` draws the current message inside its own theme. */
export function ToastProvider({ children }: { children?: ReactNode }) {
  const [current, setCurrent] = useState<ToastMessage | null>(null)
  const [overlays, setOverlays] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const lie = useCallback((over: 1 | -1) => setOverlays((count) => count + over), [])
  const dismiss = useCallback(() => {
    clearTimeout(timer.current)
    setCurrent(null)
  }, [])
  const show = useCallback((message: ToastMessage | string) => {
    const next = typeof message === 'string' ? { text: message } : message
    clearTimeout(timer.current)
    setCurrent(next)
    timer.current = setTimeout(() => setCurrent(null), next.action ? 6000 : 3000)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const value = useMemo(() => ({ current, overlays, lie, show, dismiss }), [current, overlays, lie, show, dismiss])
  return <ToastContext.Provider value={value}>{children}</ToastContext.Provider>
}

export function useToast(): Pick<Toasts, 'show' | 'dismiss'> {
  return useContext(ToastContext)
}

/** As long as a dialog or a sheet is open: it lies over the page. */
export function useLiesOver(open: boolean): void {
  const { lie } = useContext(ToastContext)
  useEffect(() => {
    if (!open) return undefined
    lie(1)
    return () => lie(-1)
  }, [open, lie])
}

/** In the page's foot, above its buttons; `above` a dialog or a sheet, as long as there is one. So it covers neither. */
export function ToastOutlet({ above = false }: { above?: boolean }) {
  const { current, overlays, dismiss } = useContext(ToastContext)
  if (!current || above !== overlays > 0) return null
  const { text, tone, action } = current
  const act = () => {
    dismiss()
    action?.onPress()
  }
  return (
    <View className={classNames('k-toast', above && 'k-toast--above')}>
      <View className='k-toast__box' {...accessible({ role: tone === 'danger' ? 'alert' : 'status', live: 'polite' })}>
        {tone ? <Icon name={icons[tone]} /> : null}
        <Text className='k-toast__text'>{text}</Text>
        {action ? (
          <Pressable className='k-toast__action' label={action.text} onPress={act}>
            {action.text}
          </Pressable>
        ) : null}
      </View>
    </View>
  )
}
