import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import type { IndicatorView } from '@/features/review/indicator-view'
import { findOvertaking, lackOf } from '@/features/review/remark-drafts'
import type { Review } from '@/features/review/use-review'
import { RemarkFooter, RemarkTrouble } from './remark-trouble'
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
  const self = selfScore === null ? '企业没有评分' : `自评 ${selfScore} 分`
  const overtaking = findOvertaking(notes.unsaved[no], remark)
  return (
    <HalfSheet
      open
      title={`第 ${no} 项 · 核定分`}
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
      <RemarkTrouble no={no} review={review} overtaking={overtaking} />
      <ScoreStepper
        label='核定分'
        value={draft.verifiedScore ?? selfScore}
        max={maximum}
        step={review.loaded.cycle.scoreStep}
        note={`${self}，满分 ${maximum} 分`}
        onChange={(score) => notes.edit(no, { verifiedScore: score === selfScore ? null : score })}
      />
      {differs ? (
        <>
          <RemarkText
            label='核定理由'
            value={draft.verifiedReason}
            onInput={(verifiedReason) => notes.edit(no, { verifiedReason })}
            placeholder='与自评分不同，请写明理由'
            limit={notes.limit}
            required
          />
          <Button size='small' kind='text' onPress={() => notes.edit(no, { verifiedScore: null })}>
            改回与自评一致
          </Button>
        </>
      ) : null}
    </HalfSheet>
  )
}
