import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import type { Remark } from '@/domain/assessment/assessment'
import { keepBoth, replaceTheirs } from '@/features/review/remark-drafts'
import type { Review } from '@/features/review/use-review'
import { formatMoment } from '@/text/dates'
import { remarkNotKept, reviewFailureSentence } from '@/text/review'

interface TroubleProps {
  no: number
  review: Review
  /** A colleague's remark that was saved after this one was begun. */
  overtaking: Remark | undefined
}

/** What stands in the way of saving a remark: a colleague's word, a refusal, or a phone without room. */
export function RemarkTrouble({ no, review, overtaking }: TroubleProps) {
  const { notes } = review
  const failure = notes.failures[no]
  return (
    <>
      {overtaking ? (
        <Notice tone='warn' title={`${overtaking.byName} ${formatMoment(overtaking.at)} 也写了这一项`} urgent>
          {[
            overtaking.comment && `意见：${overtaking.comment}`,
            overtaking.flagged && '已标记“需退回修改”',
            overtaking.verifiedScore !== null &&
              `核定 ${overtaking.verifiedScore} 分，理由：${overtaking.verifiedReason}`,
          ]
            .filter(Boolean)
            .join('；')}
        </Notice>
      ) : failure ? (
        <Notice tone='danger' title='没有保存' urgent>
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

interface FooterProps extends TroubleProps {
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
    toast.show({ text: '已保存', tone: 'ok' })
    onClose()
  }
  const discard = () => {
    notes.discard(no)
    onClose()
    if (draft)
      toast.show({ text: '已放弃没保存的内容', action: { text: '撤销', onPress: () => notes.edit(no, draft) } })
  }
  if (overtaking && draft)
    return (
      <>
        <Button kind='secondary' onPress={() => notes.settle(no, replaceTheirs(draft, overtaking))}>
          用我写的
        </Button>
        <Button onPress={() => notes.settle(no, keepBoth(draft, overtaking))}>两份都保留</Button>
      </>
    )
  return (
    <>
      <Button kind='secondary' onPress={draft ? discard : onClose}>
        {draft ? '放弃修改' : '关闭'}
      </Button>
      <Button loading={notes.saving === no} disabled={disabled || !draft} onPress={() => void save()}>
        保存
      </Button>
    </>
  )
}
