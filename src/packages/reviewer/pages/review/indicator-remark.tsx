import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { Notice } from '@/components/notice/notice'
import type { IndicatorView } from '@/features/review/indicator-view'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkNotKept } from '@/text/review'

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
  const write = hasComment ? '改意见' : '写意见'
  return (
    <>
      {hasComment ? (
        <CommentBubble
          title={remarkIsFormer ? '上轮意见' : '审核意见'}
          author={remark.byName}
          when={formatMoment(remark.at)}
          text={remark.comment}
          state={remarkIsFormer && change?.changed ? 'answered' : 'open'}
        />
      ) : null}
      {remark && remark.verifiedScore !== null ? (
        <View className='rv-verified'>
          {`${remarkIsFormer ? '上轮核定' : '核定'} ${remark.verifiedScore} 分，理由：${remark.verifiedReason}`}
        </View>
      ) : null}
      {!mayRemark && unsaved ? (
        <Notice
          tone='warn'
          title='您写的意见没有保存，评估表已不在审核中'
          action={{ text: '不要了', onPress: () => review.notes.discard(no) }}
        >
          {review.notes.draftFor(no).comment}
        </Notice>
      ) : null}
      {mayRemark && unsaved ? (
        <Notice
          tone={review.notes.kept ? 'warn' : 'danger'}
          title='意见还没保存'
          action={{ text: '接着写并保存', onPress: () => onRemark(no) }}
        >
          {review.notes.kept ? '写的内容已存在本机。' : remarkNotKept}
        </Notice>
      ) : null}
      {mayRemark ? (
        <View className='rv-tools'>
          <Button size='small' kind='secondary' icon='chat' label={`第 ${no} 项${write}`} onPress={() => onRemark(no)}>
            {write}
          </Button>
          {maximum === null ? null : (
            <Button size='small' kind='secondary' label={`第 ${no} 项核定分`} onPress={() => onScore(no)}>
              {remark && remark.verifiedScore !== null ? `核定分 ${remark.verifiedScore}` : '核定分'}
            </Button>
          )}
          <Button
            size='small'
            kind='secondary'
            icon={seen ? 'check' : undefined}
            label={`第 ${no} 项${seen ? '已阅，点此取消' : '标为已阅'}`}
            onPress={() => review.seen.toggle(no)}
          >
            {seen ? '已阅' : '标为已阅'}
          </Button>
        </View>
      ) : null}
    </>
  )
}
