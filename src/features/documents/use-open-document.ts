import { useCallback, useRef, useState } from 'react'
import type { DocumentLink } from '@/contract/document'
import { openDocument } from '@/services/document-opening'
import type { Opening } from '@/services/document-file'

/** Shows documents that the product made, one at a time: a second tap while one is fetched does nothing. */
export const useOpenDocument = (): {
  readonly opening: boolean
  readonly open: (link: DocumentLink) => Promise<Opening | undefined>
} => {
  const [opening, setOpening] = useState(false)
  const busy = useRef(false)
  const open = useCallback(async (link: DocumentLink) => {
    if (busy.current) return undefined
    busy.current = true
    setOpening(true)
    const end = await openDocument(link)
    busy.current = false
    setOpening(false)
    return end
  }, [])
  return { opening, open }
}
