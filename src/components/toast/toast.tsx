import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { accessible } from '../accessibility'
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
  show: (message: ToastMessage | string) => void
  dismiss: () => void
}

const silent: Toasts = { current: null, show: () => undefined, dismiss: () => undefined }
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
  const timer = useRef<ReturnType<typeof setTimeout>>()
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
  const value = useMemo(() => ({ current, show, dismiss }), [current, show, dismiss])
  return <ToastContext.Provider value={value}>{children}</ToastContext.Provider>
}

export function useToast(): Pick<Toasts, 'show' | 'dismiss'> {
  return useContext(ToastContext)
}

export function ToastOutlet() {
  const { current, dismiss } = useContext(ToastContext)
  if (!current) return null
  const { text, tone, action } = current
  const act = () => {
    dismiss()
    action?.onPress()
  }
  return (
    <View className='k-toast'>
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
