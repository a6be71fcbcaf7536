import { call } from '@/services/call'
import { useLinkedDocument, type Wanted } from '../documents/use-evidence-document'

/** Opens the scans among the stamped pages of a paper, one at a time, each by the version that it is of. */
export const useStampedScan = (paperId: string) =>
  useLinkedDocument<Wanted & { readonly submittedAt: number }>(({ submittedAt }) =>
    call('stamp.links', { assessmentId: paperId, submittedAt }),
  )

export type StampedScan = ReturnType<typeof useStampedScan>
