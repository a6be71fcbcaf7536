import { useCallback, useState } from 'react'
import { call, type CallResult } from '@/services/call'
import type { Opening } from '@/services/document-file'
import { useOpenDocument } from '../documents/use-open-document'

export type Fetched = Opening | Exclude<CallResult<never>, { outcome: 'done' }>

/** Fetching one part: a link is asked for at the tap, since it lives for half an hour. */
export const usePart = (packageId: string) => {
  const { open } = useOpenDocument()
  const [fetching, setFetching] = useState<number>()
  const fetchPart = useCallback(
    async (index: number): Promise<Fetched | undefined> => {
      if (fetching !== undefined) return undefined
      setFetching(index)
      const link = await call('package.link', { packageId, index })
      const end = link.outcome === 'done' ? await open(link.value) : link
      setFetching(undefined)
      return end
    },
    [fetching, open, packageId],
  )
  return { fetching, fetchPart }
}
