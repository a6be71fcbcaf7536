import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { findOvertaking, lackOf } from '@/features/review/remark-drafts'
import { scoreForm } from '@/text/review-page'
import type { EditorProps } from './remark-editor'
import { RemarkFooter, UnsavedRemark } from './unsaved-remark'
import { RemarkText } from './remark-text'
import './review.scss'

/** 核定分, right below what it is about: the union's number where it differs from the enterprise's, and then why. */
export function ScoreEditor({ view, review, onClose }: EditorProps) {
  const { no, selfScore, maximum, remark } = view
  const { notes } = review
  const draft = notes.draftFor(no)
  const differs = draft.verifiedScore !== null
  if (maximum === null) return null
  const self = selfScore === null ? scoreForm.notScored : scoreForm.selfScore(selfScore)
  const overtaking = findOvertaking(notes.unsaved[no], remark)
  const lacking = lackOf(draft) === 'reason'
  return (
    <View className='rv-editor'>
      <View className='rv-editor__title'>{scoreForm.title(no)}</View>
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
      <RemarkFooter no={no} review={review} overtaking={overtaking} disabled={lacking} onClose={onClose} />
    </View>
  )
}
