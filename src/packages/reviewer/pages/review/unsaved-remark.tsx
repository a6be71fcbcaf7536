import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import type { Remark } from '@/domain/assessment/assessment'
import { keepBoth, replaceTheirs } from '@/features/review/remark-drafts'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkNotKept, reviewFailureSentence } from '@/text/review'
import { remarkForm } from '@/text/review-page'

interface UnsavedProps {
  no: number
  review: Review
  /** A colleague's remark that was saved after this one was begun. */
  overtaking: Remark | undefined
}

/** What stands in the way of saving a remark: a colleague's word, a refusal, or a phone without room. */
export function UnsavedRemark({ no, review, overtaking }: UnsavedProps) {
  const { notes } = review
  const failure = notes.failures[no]
  return (
    <>
      {overtaking ? (
        <Notice tone='warn' title={remarkForm.overtaken(overtaking.byName, formatMoment(overtaking.at))} urgent>
          {[
            overtaking.comment && remarkForm.theirRemark(overtaking.comment),
            overtaking.flagged && remarkForm.theirFlag,
            overtaking.verifiedScore !== null &&
              remarkForm.theirScore(overtaking.verifiedScore, overtaking.verifiedReason),
          ]
            .filter(Boolean)
            .join('；')}
        </Notice>
      ) : failure ? (
        <Notice tone='danger' title={remarkForm.notSaved} urgent>
          {reviewFailureSentence(failure)}
        </Notice>
      ) : null}
      {notes.kept ? null : (
        <Notice tone='danger' urgent>
          {remarkNotKept}
        </Notice>
      )}
    </>
  )
}

interface FooterProps extends UnsavedProps {
  disabled: boolean
  onClose: () => void
}

/** Save, or put away what was typed; after a colleague's remark first the choice between both and one's own. */
export function RemarkFooter({ no, review, overtaking, disabled, onClose }: FooterProps) {
  const toast = useToast()
  const { notes } = review
  const draft = notes.unsaved[no]
  const save = async () => {
    void review.askForMessages()
    if (!(await notes.save(no))) return
    toast.show({ text: remarkForm.saved, tone: 'ok' })
    onClose()
  }
  const discard = () => {
    notes.discard(no)
    onClose()
    if (draft)
      toast.show({ text: remarkForm.dropped, action: { text: remarkForm.undo, onPress: () => notes.edit(no, draft) } })
  }
  if (overtaking && draft)
    return (
      <ButtonRow>
        <Button kind='secondary' onPress={() => notes.settle(no, replaceTheirs(draft, overtaking))}>
          {remarkForm.useMine}
        </Button>
        <Button onPress={() => notes.settle(no, keepBoth(draft, overtaking))}>{remarkForm.keepBoth}</Button>
      </ButtonRow>
    )
  return (
    <ButtonRow>
      <Button kind='secondary' onPress={draft ? discard : onClose}>
        {draft ? remarkForm.dropChanges : remarkForm.close}
      </Button>
      <Button loading={notes.saving === no} disabled={disabled || !draft} onPress={() => void save()}>
        {remarkForm.save}
      </Button>
    </ButtonRow>
  )
}
