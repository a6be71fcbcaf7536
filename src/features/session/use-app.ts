import { useEffect, useMemo } from 'react'
import { useDidShow, useLaunch, usePageNotFound, useRouter } from '@tarojs/taro'
import { goOn } from '@/services/foreground'
import { applyUpdate, device, isNewestAnew, launch } from '@/services/launch'
import { speakOf } from '@/text/device-words'
import { outdatedWords } from '@/text/matters'
import { watchNetwork } from '@/services/network'
import { useAppearanceStore } from './appearance'
import { matterOf } from './matter'
import { goHome, sayUnknown } from './navigate'
import { useSessionStore } from './session-store'
import { namedSeat, useAddressedSeat, useSession } from './use-session'

speakOf(device)

/** What the program does when it starts and whenever it is shown again. Returns how everything is to look. */
export const useApp = () => {
  const load = useSessionStore((state) => state.load)
  const startIn = useSessionStore((state) => state.startIn)
  const noteUpdateReady = useSessionStore((state) => state.noteUpdateReady)
  const { choice, fontScale, refresh } = useAppearanceStore()
  useLaunch(({ query }) => {
    const seat = namedSeat((query as Readonly<Record<string, string>> | undefined)?.['seat'])
    if (seat !== undefined) startIn(seat)
    launch(noteUpdateReady)
  })
  usePageNotFound(sayUnknown)
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

/** What is the matter with this page for whoever opened it, with the way on; every page asks, by way of `Page`. */
export const useMatter = () => {
  const { path } = useRouter()
  const { session, failure, mustChoose, load } = useSession()
  const { arriving, missed } = useAddressedSeat()
  const outdated = useSessionStore((state) => state.outdated)
  const updateReady = useSessionStore((state) => state.updateReady)
  // In a browser, before somebody was chosen to be: that is done at home.
  useEffect(() => {
    if (mustChoose) goHome()
  }, [mustChoose])
  return useMemo(() => {
    const found = mustChoose || arriving ? undefined : matterOf(path, session, failure, missed)
    const again = () => void load()
    if (found === null && outdated) {
      const opensAnew = updateReady || (isNewestAnew && outdated === 'program_outdated')
      const { title, note, way } = outdatedWords(outdated, opensAnew)
      const goOnAgain = (): void => {
        void useSessionStore.getState().askAnew()
        goOn()
      }
      // Above what is there: they may be in the midst of writing, and other things still work.
      return { title, note, action: { text: way, onPress: opensAnew ? applyUpdate : goOnAgain }, above: true }
    }
    if (!found) return found
    const { title, note, way, leads } = found
    return { title, note, action: { text: way, onPress: leads === 'home' ? goHome : again } }
  }, [path, session, failure, mustChoose, arriving, missed, outdated, updateReady, load])
}
