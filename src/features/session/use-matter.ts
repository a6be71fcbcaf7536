import { useEffect, useMemo } from 'react'
import { useRouter } from '@tarojs/taro'
import { matterOf } from './matter'
import { goHome } from './navigate'
import { useSession } from './use-session'

/** What is the matter with this page for whoever opened it, with the way on; every page asks, by way of `Page`. */
export const useMatter = () => {
  const { path } = useRouter()
  const { session, failure, mustChoose, load } = useSession()
  // In a browser, before somebody was chosen to be: that is done at home.
  useEffect(() => {
    if (mustChoose) goHome()
  }, [mustChoose])
  return useMemo(() => {
    const found = mustChoose ? undefined : matterOf(path, session, failure)
    if (!found) return found
    const { title, note, way, leads } = found
    return { title, note, action: { text: way, onPress: leads === 'home' ? goHome : () => void load() } }
  }, [path, session, failure, mustChoose, load])
}
