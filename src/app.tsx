import type { PropsWithChildren } from 'react'
import { AppearanceProvider } from '@/components/appearance/appearance'
import { HomeProvider } from '@/components/failed-state/failed-state'
import { BackProvider } from '@/components/page/back'
import { MatterProvider } from '@/components/page/matter'
import { ToastProvider } from '@/components/toast/toast'
import { goHome, holdBack } from '@/features/session/navigate'
import { useApp, useMatter } from '@/features/session/use-app'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  const appearance = useApp()
  return (
    <AppearanceProvider value={appearance}>
      <ToastProvider>
        <BackProvider value={holdBack}>
          <MatterProvider value={useMatter}>
            <HomeProvider value={goHome}>{children}</HomeProvider>
          </MatterProvider>
        </BackProvider>
      </ToastProvider>
    </AppearanceProvider>
  )
}
