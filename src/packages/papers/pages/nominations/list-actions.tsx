import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { useToast } from '@/components/toast/toast'
import { isOverQuota, quotaLeft, standingOf } from '@/features/nominations/nomination-view'
import type { Nominations } from '@/features/nominations/use-nominations'
import { LEDGER_WORDS } from '@/text/nomination'
import { quotaSentence } from '@/text/nomination-pages'

/** What may be done with the list as a whole. */
export function ListActions({ nominations }: { nominations: Nominations }) {
  const { file, level } = nominations
  if (!file) return null
  const standing = standingOf(file, level)
  if (standing === 'deciding') return null
  if (standing === 'waiting')
    return (
      <ActionBar hint='省产改办开始审定以前，可以撤回修改。'>
        <Button kind='secondary' onPress={() => nominations.ask({ kind: 'withdraw' })}>
          撤回名单
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
          增加企业
        </Button>
      ) : null}
      {drafts > 0 ? (
        <Button disabled={isOverQuota(file, level)} onPress={() => nominations.ask({ kind: 'submit' })}>
          {`报送 ${drafts} 家`}
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
  const ledger = LEDGER_WORDS[level]
  const name =
    question.kind === 'remove'
      ? (file.lists[level].items.find(({ nominationId }) => nominationId === question.nominationId)?.name ?? '')
      : ''
  const words = {
    remove: {
      title: `移除“${name}”？`,
      body: '移除后名额空出来，填写的内容不再保留。',
      confirm: '移除',
      done: '已移除',
    },
    submit: {
      title: `报送${ledger}遴选名单？`,
      body: `共 ${file.tally[level].draft} 家，按现在的顺序报省产改办。报送后不能修改，审定开始前可以撤回。`,
      confirm: '报送',
      done: '已报省产改办',
    },
    withdraw: { title: '撤回名单？', body: '撤回后可以修改，改好要再报送一次。', confirm: '撤回', done: '已撤回' },
  }[question.kind]
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
