import { useMemo } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { launch } from '@/services/launch'
import { useAppearanceStore } from './appearance-store'
import { useSessionStore } from './session-store'

/** What the program does when it starts and whenever it is shown again. Returns how everything is to look. */
export const useApp = () => {
  const load = useSessionStore((state) => state.load)
  const { choice, fontScale, refresh } = useAppearanceStore()
  useLaunch(() => launch())
  useDidShow(() => {
    refresh()
    void load()
  })
  return useMemo(() => ({ ...choice, fontScale }), [choice, fontScale])
}
