import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import type { FeedbackRow } from '@/features/feedback/use-feedback-list'
import type { Failure } from '@/text/failures'
import { feedbackPage as words } from '@/text/feedback'

interface CloseSheetProps {
  row: FeedbackRow
  running: boolean
  failure: Failure | undefined
  onClose: () => void
  onAnswer: (answer: string) => void
}

/** 办结: with an answer, which goes into the inbox of who sent it, or without one. */
export function CloseSheet({ row, running, failure, onClose, onAnswer }: CloseSheetProps) {
  const [answer, setAnswer] = useState('')
  const empty = answer.trim() === ''
  return (
    <HalfSheet
      open
      title={words.sheetTitle}
      onClose={onClose}
      footer={
        <Button loading={running} kind={empty ? 'secondary' : 'primary'} onPress={() => onAnswer(answer)}>
          {empty ? words.closeOnly : words.answerAndClose}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={words.notClosed} />
      <Notice title={row.name || words.unknown}>{row.text}</Notice>
      <NarrativeField
        label={words.answerLabel}
        value={answer}
        onInput={setAnswer}
        suggested={null}
        hint={words.answerHint}
        placeholder={words.answerExample}
      />
    </HalfSheet>
  )
}
