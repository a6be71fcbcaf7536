import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { useToast } from '@/components/toast/toast'
import { isOverQuota, quotaLeft, standingOf } from '@/features/nominations/nomination-view'
import type { Nominations } from '@/features/nominations/use-nominations'
import { listQuestion, quotaSentence, nominationText } from '@/text/nomination-pages'

/** What may be done with the list as a whole. */
export function ListActions({ nominations }: { nominations: Nominations }) {
  const { file, level } = nominations
  if (!file || !nominations.mayNominate) return null
  const standing = standingOf(file, level)
  if (standing === 'deciding') return null
  if (standing === 'waiting')
    return (
      <ActionBar hint={nominationText.mayWithdraw}>
        <Button kind='secondary' onPress={() => nominations.ask({ kind: 'withdraw' })}>
          {nominationText.withdrawList}
        </Button>
      </ActionBar>
    )
  if (nominations.ended) return null
  const drafts = file.tally[level].draft
  const left = quotaLeft(file, level)
  if (drafts === 0 && left === 0) return null
  return (
    <ActionBar hint={left === 0 ? quotaSentence(file, level) : undefined}>
      {left > 0 ? (
        <Button kind={drafts > 0 ? 'secondary' : 'primary'} icon='plus' onPress={nominations.form.add}>
          {nominationText.add}
        </Button>
      ) : null}
      {drafts > 0 ? (
        <Button disabled={isOverQuota(file, level)} onPress={() => nominations.ask({ kind: 'submit' })}>
          {nominationText.submitCount(drafts)}
        </Button>
      ) : null}
    </ActionBar>
  )
}

/** Asks once before a nominee is taken out, and before a list goes to the office or comes back. */
export function ListDialog({ nominations }: { nominations: Nominations }) {
  const toast = useToast()
  const { question, file, level } = nominations
  if (!question || !file) return null
  const name =
    question.kind === 'remove'
      ? (file.lists[level].items.find(({ nominationId }) => nominationId === question.nominationId)?.name ?? '')
      : ''
  const words = listQuestion(question.kind, { name, level, drafts: file.tally[level].draft })
  const confirm = async () => {
    if (await nominations.confirm()) toast.show({ tone: 'ok', text: words.done })
  }
  return (
    <Dialog
      open
      title={words.title}
      body={words.body}
      confirmText={words.confirm}
      danger={question.kind === 'remove'}
      busy={nominations.running}
      onConfirm={() => void confirm()}
      onCancel={nominations.cancel}
    />
  )
}
