import { CommentBubble } from '@/components/comment-bubble/comment-bubble'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { narrativeLength } from '@/domain/answer/answer'
import type { Fill } from '@/features/fill/fill'
import type { IndicatorView } from '@/features/fill/indicator-view'
import { writeChangeNote } from '@/features/fill/writing'
import { dimensionPage } from '@/text/contact-pages'
import { formatDay, formatMoment } from '@/text/dates'
import { verifiedWords } from '@/text/fill'

/** The reviewer's word on an indicator, beside what it is about. */
export function ReviewerRemark({ view: { remark } }: { view: IndicatorView }) {
  if (!remark) return null
  return (
    <CommentBubble
      title={remark.byOffice ? dimensionPage.officeRemark : dimensionPage.reviewerRemark}
      author={remark.byName}
      when={formatMoment(remark.at)}
      text={[
        remark.comment,
        verifiedWords(remark),
        remark.rectifyBy && dimensionPage.rectifyBy(formatDay(remark.rectifyBy)),
      ]
        .filter(Boolean)
        .join('\n')}
      state={remark.answered ? 'answered' : 'open'}
    />
  )
}

/** 修改说明: what the enterprise answers to it, for the reviewer to read beside what was changed. */
export function ChangeNote({ fill, view }: { fill: Fill; view: IndicatorView }) {
  const { no } = view.indicator
  return (
    <NarrativeField
      label={dimensionPage.changeNote(no)}
      hint={dimensionPage.changeNoteHint}
      placeholder={dimensionPage.changeNotePlaceholder}
      value={view.content.changeNote ?? ''}
      suggested={null}
      count={narrativeLength}
      onInput={(text) => writeChangeNote(fill, no, text)}
      onBlur={() => fill.answers.sendNow(no)}
    />
  )
}
