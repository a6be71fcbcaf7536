import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import type { NominationReview } from '@/features/nominations/use-nomination-review'
import { verdictEffect, VERDICT_WORDS, nominationText } from '@/text/nomination-pages'

/** The office's decision with its word; this is where it is asked once. */
export function VerdictSheet({ review }: { review: NominationReview }) {
  const toast = useToast()
  const { deciding, item } = review
  if (!deciding) return null
  const words = VERDICT_WORDS[deciding.kind]
  const confirm = async () => {
    if (await review.confirm()) toast.show({ tone: 'ok', text: words.done })
  }
  return (
    <HalfSheet
      open
      title={words.title}
      note={item?.name}
      onClose={review.cancel}
      footer={
        <>
          <Button kind='secondary' onPress={review.cancel}>
            {nominationText.lookAgain}
          </Button>
          <Button
            loading={review.running}
            disabled={deciding.kind !== 'confirmed' && review.note.trim() === ''}
            onPress={() => void confirm()}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <WriteFailure failure={review.writeFailure} title={nominationText.notDone} />
      <Notice>{review.file ? verdictEffect(deciding.kind, review.level, review.file.cycleId) : ''}</Notice>
      <NarrativeField label={words.word} value={review.note} suggested={null} onInput={review.setNote} />
    </HalfSheet>
  )
}
