import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { Notice } from '@/components/notice/notice'
import type { IndicatorView } from '@/features/review/indicator-view'
import { placeId } from '@/features/review/use-place'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkNotKept } from '@/text/review'
import { indicatorCard } from '@/text/review-page'
import { RemarkEditor } from './remark-editor'
import { ScoreEditor } from './score-editor'

export interface IndicatorRemarkProps {
  view: IndicatorView
  review: Review
  seen: boolean
}

/** What was remarked on an indicator, and, where one may, the tools to remark: in the card, so that nothing lies over what it is about. */
export function IndicatorRemark({ view, review, seen }: IndicatorRemarkProps) {
  const { editing } = review
  const { no, remark, remarkIsFormer, change, maximum } = view
  const mayRemark = review.mode !== 'reading'
  const unsaved = review.notes.unsaved[no] !== undefined
  const edited = mayRemark && editing.now?.no === no ? editing.now.kind : undefined
  const hasComment = remark !== undefined && remark.comment !== ''
  const write = hasComment ? indicatorCard.editRemark : indicatorCard.writeRemark
  return (
    <View id={placeId(no, 'remark')}>
      {hasComment && edited !== 'remark' ? (
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
      {mayRemark && unsaved && !edited ? (
        <Notice
          tone={review.notes.kept ? 'warn' : 'danger'}
          title={indicatorCard.remarkUnsaved}
          action={{ text: indicatorCard.goOn, onPress: () => editing.open('remark', no) }}
        >
          {review.notes.kept ? indicatorCard.keptHere : remarkNotKept}
        </Notice>
      ) : null}
      {edited === 'remark' ? <RemarkEditor view={view} review={review} onClose={editing.close} /> : null}
      {edited === 'score' ? <ScoreEditor view={view} review={review} onClose={editing.close} /> : null}
      {mayRemark && !edited ? (
        <View className='rv-tools'>
          <Button
            size='small'
            kind='secondary'
            icon='chat'
            label={indicatorCard.toolLabel(no, write)}
            onPress={() => editing.open('remark', no)}
          >
            {write}
          </Button>
          {maximum === null ? null : (
            <Button
              size='small'
              kind='secondary'
              label={indicatorCard.scoreLabel(no)}
              onPress={() => editing.open('score', no)}
            >
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
    </View>
  )
}
