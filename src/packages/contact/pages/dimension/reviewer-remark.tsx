import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { formatMoment } from '@/text/dates'
import { verifiedWords } from '@/text/fill'

/** The reviewer's word on an indicator, beside what it is about. */
export function ReviewerRemark({ view: { remark } }: { view: IndicatorView }) {
  if (!remark) return null
  return (
    <CommentBubble
      title={remark.byOffice ? '省级意见' : '审核意见'}
      author={remark.byName}
      when={formatMoment(remark.at)}
      text={[remark.comment, verifiedWords(remark)].filter(Boolean).join('\n')}
      state={remark.answered ? 'answered' : 'open'}
    />
  )
}
