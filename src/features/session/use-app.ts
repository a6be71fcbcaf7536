import { useEffect, useMemo } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { launch } from '@/services/launch'
import { watchNetwork } from '@/services/network'
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
  // A page opened from a message without a network waits for who is using it: asked again when there is one.
  useEffect(
    () =>
      watchNetwork((online) => {
        if (online && useSessionStore.getState().failure) void load()
      }),
    [load],
  )
  return useMemo(() => ({ ...choice, fontScale }), [choice, fontScale])
}
