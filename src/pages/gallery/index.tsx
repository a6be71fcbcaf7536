import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { AppearanceProvider, type Appearance } from '@/components/appearance/appearance'
import { ToastProvider } from '@/components/toast/toast'
import { CheckScreen, FillScreen, HomeScreen } from './contact-screens'
import { ControlsScreen } from './controls'
import { ProgressScreen } from './office-screens'
import { OverlaysScreen } from './overlays'
import { ReviewScreen, WorklistScreen } from './reviewer-screens'
import { StatesScreen } from './states'

const screens = {
  home: HomeScreen,
  fill: FillScreen,
  check: CheckScreen,
  worklist: WorklistScreen,
  review: ReviewScreen,
  progress: ProgressScreen,
  controls: ControlsScreen,
  overlays: OverlaysScreen,
  states: StatesScreen,
}

const oneOf = <Name extends string>(names: readonly Name[], said: string | undefined, otherwise: Name): Name =>
  names.find((name) => name === said) ?? otherwise

/** Every component in every state, for people who build pages: `#/pages/gallery/index?screen=fill&theme=dark&mode=elder&scale=1.5`. */
export default function Gallery() {
  const { params } = useRouter()
  const [appearance] = useState<Appearance>(() => ({
    theme: oneOf(['system', 'light', 'dark'], params['theme'], 'system'),
    mode: oneOf(['standard', 'elder'], params['mode'], 'standard'),
    fontScale: Number(params['scale'] ?? 1),
  }))
  const Screen = screens[oneOf(Object.keys(screens) as Array<keyof typeof screens>, params['screen'], 'home')]
  return (
    <AppearanceProvider value={appearance}>
      <ToastProvider>
        <Screen />
      </ToastProvider>
    </AppearanceProvider>
  )
}
