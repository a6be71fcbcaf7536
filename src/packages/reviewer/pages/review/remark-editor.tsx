import { View } from '@tarojs/components'
import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { findOvertaking, lackOf } from '@/features/review/remark-drafts'
import type { IndicatorView } from '@/features/review/indicator-view'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkForm } from '@/text/review-page'
import { RemarkFooter, UnsavedRemark } from './unsaved-remark'
import { RemarkText } from './remark-text'
import './review.scss'

export interface EditorProps {
  view: IndicatorView
  review: Review
  onClose: () => void
}

/** 写意见, right below what it is about: what is to be corrected, and whether the assessment goes back for it. */
export function RemarkEditor({ view, review, onClose }: EditorProps) {
  const { no, remark, remarkIsFormer } = view
  const { notes } = review
  const draft = notes.draftFor(no)
  const overtaking = findOvertaking(notes.unsaved[no], remark)
  const lacking = lackOf(draft) === 'comment'
  return (
    <View className='rv-editor'>
      <View className='rv-editor__title'>{remarkForm.title(no)}</View>
      {remark && remarkIsFormer && remark.comment !== '' && remark.comment !== draft.comment ? (
        <CommentBubble
          title={remarkForm.formerRemark}
          author={remark.byName}
          when={formatMoment(remark.at)}
          text={remark.comment}
        />
      ) : null}
      <UnsavedRemark no={no} review={review} overtaking={overtaking} />
      <RemarkText
        label={remarkForm.remark}
        value={draft.comment}
        onInput={(comment) => notes.edit(no, { comment })}
        placeholder={remarkForm.example}
        limit={notes.limit}
        hint={lacking ? remarkForm.missing : remarkForm.hint(notes.kept)}
        phrases={review.phrases}
      />
      <SwitchRow
        label={remarkForm.flag}
        note={remarkForm.flagNote}
        on={draft.flagged}
        onChange={(flagged) => notes.edit(no, { flagged })}
      />
      <RemarkFooter no={no} review={review} overtaking={overtaking} disabled={lacking} onClose={onClose} />
    </View>
  )
}
