import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import type { IndicatorView } from '@/features/review/indicator-view'
import { findOvertaking, lackOf } from '@/features/review/remark-drafts'
import type { Review } from '@/features/review/use-review'
import { scoreForm } from '@/text/review-page'
import { RemarkFooter, UnsavedRemark } from './unsaved-remark'
import { RemarkText } from './remark-text'

export interface ScoreSheetProps {
  view: IndicatorView
  review: Review
  onClose: () => void
}

/** 核定分: the union's number where it differs from the enterprise's, and then why. */
export function ScoreSheet({ view, review, onClose }: ScoreSheetProps) {
  const { no, selfScore, maximum, remark } = view
  const { notes } = review
  const draft = notes.draftFor(no)
  const differs = draft.verifiedScore !== null
  if (maximum === null) return null
  const self = selfScore === null ? scoreForm.notScored : scoreForm.selfScore(selfScore)
  const overtaking = findOvertaking(notes.unsaved[no], remark)
  return (
    <HalfSheet
      open
      title={scoreForm.title(no)}
      note={view.title}
      onClose={onClose}
      footer={
        <RemarkFooter
          no={no}
          review={review}
          overtaking={overtaking}
          disabled={lackOf(draft) === 'reason'}
          onClose={onClose}
        />
      }
    >
      <UnsavedRemark no={no} review={review} overtaking={overtaking} />
      <ScoreStepper
        label={scoreForm.score}
        value={draft.verifiedScore ?? selfScore}
        max={maximum}
        step={review.loaded.cycle.scoreStep}
        note={scoreForm.outOf(self, maximum)}
        onChange={(score) => notes.edit(no, { verifiedScore: score === selfScore ? null : score })}
      />
      {differs ? (
        <>
          <RemarkText
            label={scoreForm.reason}
            value={draft.verifiedReason}
            onInput={(verifiedReason) => notes.edit(no, { verifiedReason })}
            placeholder={scoreForm.reasonExample}
            limit={notes.limit}
            required
          />
          <Button size='small' kind='text' onPress={() => notes.edit(no, { verifiedScore: null })}>
            {scoreForm.asScored}
          </Button>
        </>
      ) : null}
    </HalfSheet>
  )
}
