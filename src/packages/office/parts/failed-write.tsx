import { Notice } from '@/components/notice/notice'
import { failureSentence, type Failure } from '@/text/failures'

export interface FailedWriteProps {
  failure: Failure | null | undefined
  /** What did not happen: «没有保存». */
  title?: string | undefined
}

/** Why a step was not done, where it was tried. */
export function FailedWrite({ failure, title }: FailedWriteProps) {
  return failure ? (
    <Notice tone='danger' title={title} urgent>
      {failureSentence(failure)}
    </Notice>
  ) : null
}
