import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useStore } from 'zustand'
import type { ActionInput } from '@/contract/contract'
import type { Failure } from '@/text/failures'
import { useWrite } from '../use-write'
import { openStampedPages } from './open-stamped-pages'
import { moved, pagesOf } from './stamp-view'

type Target = ActionInput<'stamp.finish'>

/** The stamped pages of an assessment on their page: loaded anew whenever it is shown, with addresses of their pictures. */
export const useStampedPages = (assessmentId: string) => {
  const stampedPages = openStampedPages(assessmentId)
  const state = useStore(stampedPages.store)
  const { view } = state
  const pages = pagesOf(state)
  useDidShow(() => void stampedPages.reload())
  const submittedAt = view?.form?.version.submittedAt
  const count = view?.form?.sheets.length ?? 0
  useEffect(() => {
    if (submittedAt !== undefined && count > 0) void stampedPages.showLinks(submittedAt)
  }, [stampedPages, submittedAt, count])

  const removal = useWrite('stamp.remove')
  const order = useWrite('stamp.reorder')
  const keeping = useWrite('stamp.keepAsIs')
  const finishing = useWrite('stamp.finish')
  const reopening = useWrite('stamp.reopen')
  const writes = [removal, order, keeping, finishing, reopening]
  const target: Target = { assessmentId, seenDigest: view?.paper?.digest ?? '' }

  /** Takes the answer; a refusal because something changed in between shows how things stand. */
  const settle = async (result: Awaited<ReturnType<typeof finishing.run>>): Promise<Failure | undefined> => {
    if (result.outcome === 'done') stampedPages.take(result.value)
    else if (result.outcome === 'refused') await stampedPages.reload()
    return result.outcome === 'done' ? undefined : result
  }
  const attachedIds = pages.flatMap(({ id, attached }) => (attached ? [id] : []))

  return {
    ...stampedPages,
    view,
    pages,
    state,
    busy: writes.some(({ running }) => running),
    /** Each resolves to why it was not done. */
    remove: async (photoId: string) => settle(await removal.run({ ...target, photoId })),
    move: async (photoId: string, by: -1 | 1) =>
      settle(await order.run({ ...target, photoIds: [...moved(attachedIds, photoId, by)] })),
    keepAsIs: async (photoId: string) => settle(await keeping.run({ ...target, photoId })),
    finish: async () => settle(await finishing.run(target)),
    reopen: async () => settle(await reopening.run(target)),
  }
}

export type UsedStampedPages = ReturnType<typeof useStampedPages>
