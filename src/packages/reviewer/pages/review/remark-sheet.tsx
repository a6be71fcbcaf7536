import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { findOvertaking, lackOf } from '@/features/review/remark-drafts'
import type { IndicatorView } from '@/features/review/indicator-view'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { RemarkFooter, RemarkTrouble } from './remark-trouble'
import { RemarkText } from './remark-text'

export interface RemarkSheetProps {
  view: IndicatorView
  review: Review
  onClose: () => void
}

/** 写意见: what is to be corrected, and whether the assessment goes back for it. */
export function RemarkSheet({ view, review, onClose }: RemarkSheetProps) {
  const { no, remark, remarkIsFormer } = view
  const { notes } = review
  const draft = notes.draftFor(no)
  const overtaking = findOvertaking(notes.unsaved[no], remark)
  const lacking = lackOf(draft) === 'comment'
  return (
    <HalfSheet
      open
      title={`第 ${no} 项 · 写意见`}
      note={view.title}
      onClose={onClose}
      footer={<RemarkFooter no={no} review={review} overtaking={overtaking} disabled={lacking} onClose={onClose} />}
    >
      {remark && remarkIsFormer && remark.comment !== '' && remark.comment !== draft.comment ? (
        <CommentBubble title='上轮意见' author={remark.byName} when={formatMoment(remark.at)} text={remark.comment} />
      ) : null}
      <RemarkTrouble no={no} review={review} overtaking={overtaking} />
      <RemarkText
        label='审核意见'
        value={draft.comment}
        onInput={(comment) => notes.edit(no, { comment })}
        placeholder='请写明要改什么、补充什么。企业会看到这段话。'
        limit={notes.limit}
        hint={
          lacking
            ? '要退回的指标，请写明要改什么'
            : `${notes.kept ? '随写随存在本机，' : ''}点“保存”后企业和同事才能看到`
        }
      />
      <SwitchRow
        label='需退回修改'
        note='退回后，企业只能改打开了这个开关的指标'
        on={draft.flagged}
        onChange={(flagged) => notes.edit(no, { flagged })}
      />
    </HalfSheet>
  )
}
