import type { StampedPage } from '@/domain/stamp/stamped-form'
import { call } from '@/services/call'
import { useLinkedDocument, type Wanted } from '../documents/use-evidence-document'
import { shownDocument } from '../evidence-document'

/** Opens the scans among the stamped pages of a paper, one at a time, each by the version that it is of. */
export const useStampedScan = (paperId: string) => {
  const opened = useLinkedDocument<Wanted & { readonly submittedAt: number }>(({ submittedAt }) =>
    call('stamp.links', { assessmentId: paperId, submittedAt }),
  )
  return {
    ...opened,
    /** Opens the first scan among these pages; false where there is none. */
    openFirst: (sheets: readonly StampedPage[], submittedAt: number): boolean => {
      const scan = sheets.find(({ document }) => document !== undefined)
      const document = scan && shownDocument(scan)
      if (!scan || !document) return false
      opened.open({ photoId: scan.photoId, document, src: '', submittedAt })
      return true
    },
  }
}

export type StampedScan = ReturnType<typeof useStampedScan>
