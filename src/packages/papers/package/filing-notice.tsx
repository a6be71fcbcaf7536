import { Notice } from '@/components/notice/notice'
import { FILING_NOTICE } from '@/domain/package/missing-wording'
import { packageText } from '@/text/package'

/** That filing happens elsewhere stands above everything: nobody may think that a package made is a package filed. */
export function FilingNotice() {
  return (
    <Notice tone='warn' title={packageText.filing}>
      {FILING_NOTICE}
    </Notice>
  )
}
