import type { PropsWithChildren } from 'react'
import { AppearanceProvider } from '@/components/appearance/appearance'
import { ToastProvider } from '@/components/toast/toast'
import { useApp } from '@/features/session/use-app'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const appearance = useApp()
  return (
    <AppearanceProvider value={appearance}>
      <ToastProvider>{children}</ToastProvider>
    </AppearanceProvider>
  )
}
