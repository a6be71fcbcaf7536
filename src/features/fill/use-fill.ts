import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useStore } from 'zustand'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { dimensionView, type DimensionView } from './dimension-view'
import type { Fill } from './fill'
import { isReady, type ReadyFill } from './fill-state'
import { unsavedIn, type Unsaved } from './local-standing'
import { openFill } from './open-fill'
import { refreshIn } from '../photo-links'
import { useUnopened } from '../session/unopened'

export interface UsedFill {
  readonly fill: Fill
  /** undefined until it was loaded once. */
  readonly ready: ReadyFill | undefined
  /** Why it could not be loaded; what was loaded before stays. */
  readonly failure: Failure | undefined
  readonly online: boolean
  /** The phone has no room for what is typed: a person has to know. */
  readonly storageFull: boolean
  readonly unsaved: Unsaved
  /** Why nothing of it can be written yet. */
  readonly unopened: string | undefined
}

/** An assessment being filled in, loaded anew whenever its page is shown. What is typed meanwhile is not touched by it. */
export const useFill = (assessmentId: string): UsedFill => {
  const fill = openFill(assessmentId)
  const state = useStore(fill.store)
  useDidShow(() => {
    void fill.reload()
  })
  const unopened = useUnopened(state.cycle, state.head)
  return {
    fill,
    unopened,
    ready: isReady(state) ? state : undefined,
    failure: state.failure,
    online: state.online && state.failure?.outcome !== 'offline',
    storageFull: state.storageFull,
    unsaved: unsavedIn(state),
  }
}

/** One dimension of it, with links to its photos kept fresh; `view` is undefined for an unknown dimension. */
export const useDimension = (
  assessmentId: string,
  dimensionId: string,
): UsedFill & { readonly view: DimensionView | undefined } => {
  const used = useFill(assessmentId)
  const { fill, ready } = used
  const view = ready && dimensionView(ready, dimensionId, serverNow())
  const nos = (view?.dimension.indicators ?? []).map(({ no }) => no).join(',')
  const evidence = ready?.evidence
  const links = ready?.links
  useEffect(() => {
    if (evidence && nos !== '') void fill.showLinks(nos.split(',').map(Number))
  }, [fill, nos, evidence])
  useEffect(() => {
    if (!evidence || !links || nos === '') return undefined
    const shown = nos.split(',').map(Number)
    const photos = shown.flatMap((no) => evidence[no] ?? [])
    const ends = photos.flatMap(({ photoId }) => links[photoId]?.expiresAt ?? [])
    if (ends.length === 0) return undefined
    const timer = setTimeout(() => void fill.showLinks(shown), refreshIn(Math.min(...ends), serverNow()))
    return () => clearTimeout(timer)
  }, [fill, nos, evidence, links])
  return { ...used, view }
}
