import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { Notice } from '@/components/notice/notice'
import type { IndicatorView } from '@/features/review/indicator-view'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkNotKept } from '@/text/review'
import { indicatorCard } from '@/text/review-page'

export interface IndicatorRemarkProps {
  view: IndicatorView
  review: Review
  seen: boolean
  onRemark: (no: number) => void
  onScore: (no: number) => void
}

/** What was remarked on an indicator, and, where one may, the tools to remark. */
export function IndicatorRemark({ view, review, seen, onRemark, onScore }: IndicatorRemarkProps) {
  const { no, remark, remarkIsFormer, change, maximum } = view
  const mayRemark = review.mode !== 'reading'
  const unsaved = review.notes.unsaved[no] !== undefined
  const hasComment = remark !== undefined && remark.comment !== ''
  const write = hasComment ? indicatorCard.editRemark : indicatorCard.writeRemark
  return (
    <>
      {hasComment ? (
        <CommentBubble
          title={remarkIsFormer ? indicatorCard.formerRemark : indicatorCard.remark}
          author={remark.byName}
          when={formatMoment(remark.at)}
          text={remark.comment}
          state={remarkIsFormer && change?.changed ? 'answered' : 'open'}
        />
      ) : null}
      {remark && remark.verifiedScore !== null ? (
        <View className='rv-verified'>
          {indicatorCard.verified(remarkIsFormer, remark.verifiedScore, remark.verifiedReason)}
        </View>
      ) : null}
      {!mayRemark && unsaved ? (
        <Notice
          tone='warn'
          title={indicatorCard.remarkLocked}
          action={{ text: indicatorCard.drop, onPress: () => review.notes.discard(no) }}
        >
          {review.notes.draftFor(no).comment}
        </Notice>
      ) : null}
      {mayRemark && unsaved ? (
        <Notice
          tone={review.notes.kept ? 'warn' : 'danger'}
          title={indicatorCard.remarkUnsaved}
          action={{ text: indicatorCard.goOn, onPress: () => onRemark(no) }}
        >
          {review.notes.kept ? indicatorCard.keptHere : remarkNotKept}
        </Notice>
      ) : null}
      {mayRemark ? (
        <View className='rv-tools'>
          <Button
            size='small'
            kind='secondary'
            icon='chat'
            label={indicatorCard.toolLabel(no, write)}
            onPress={() => onRemark(no)}
          >
            {write}
          </Button>
          {maximum === null ? null : (
            <Button size='small' kind='secondary' label={indicatorCard.scoreLabel(no)} onPress={() => onScore(no)}>
              {remark && remark.verifiedScore !== null
                ? indicatorCard.verifiedScore(remark.verifiedScore)
                : indicatorCard.score}
            </Button>
          )}
          <Button
            size='small'
            kind='secondary'
            icon={seen ? 'check' : undefined}
            label={indicatorCard.seenLabel(no, seen)}
            onPress={() => review.seen.toggle(no)}
          >
            {seen ? indicatorCard.seen : indicatorCard.markSeen}
          </Button>
        </View>
      ) : null}
    </>
  )
}
