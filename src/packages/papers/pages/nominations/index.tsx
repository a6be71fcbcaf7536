import '@/text/refused-in-packages'
import { Button } from '@/components/button/button'
import { Page } from '@/components/page/page'
import { useToast } from '@/components/toast/toast'
import { quotaTaken } from '@/domain/nomination/nomination'
import type { NominationRow } from '@/features/nominations/nomination-view'
import { type Nominations, useNominations } from '@/features/nominations/use-nominations'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { quotaSentence, nominationText } from '@/text/nomination-pages'
import { LedgerTabs, NominationList } from '../../parts/nomination-list'
import { ListDialog, ListActions } from './list-actions'
import { NomineeSheet } from './nominee-sheet'

definePageConfig({ navigationBarTitleText: '企业遴选', enablePullDownRefresh: true })

/** What a reviewer does with a draft: its rank, its words, its place in the list. */
function DraftActions({ row, nominations }: { row: NominationRow; nominations: Nominations }) {
  const { nominationId, name } = row.item
  const move = (to: 'up' | 'down') => void nominations.move(nominationId, to)
  return (
    <>
      {row.mayMoveUp || row.mayMoveDown ? (
        <>
          <Button
            kind='secondary'
            size='small'
            label={nominationText.moveUpNamed(name)}
            disabled={!row.mayMoveUp || nominations.running}
            onPress={() => move('up')}
          >
            {nominationText.moveUp}
          </Button>
          <Button
            kind='secondary'
            size='small'
            label={nominationText.moveDownNamed(name)}
            disabled={!row.mayMoveDown || nominations.running}
            onPress={() => move('down')}
          >
            {nominationText.moveDown}
          </Button>
        </>
      ) : null}
      <Button
        kind='secondary'
        size='small'
        label={nominationText.editNamed(name)}
        onPress={() => nominations.form.edit(nominationId)}
      >
        {nominationText.edit}
      </Button>
      <Button
        kind='secondary'
        size='small'
        label={nominationText.removeNamed(name)}
        onPress={() => nominations.ask({ kind: 'remove', nominationId })}
      >
        {nominationText.remove}
      </Button>
    </>
  )
}

/** 企业遴选: a union's ranked lists within its quotas. */
export default function NominationsPage() {
  useBar('plain')
  const toast = useToast()
  const nominations = useNominations((failure) => toast.show({ tone: 'warn', text: failureSentence(failure) }))
  const { file, level } = nominations
  usePullDown(nominations.reload)
  return (
    <Page
      wide='table'
      top={
        <LedgerTabs
          selected={level}
          countOf={(key) => file && quotaTaken(file.tally[key])}
          onSelect={nominations.setLevel}
        />
      }
      footer={<ListActions nominations={nominations} />}
      overlay={
        <>
          <NomineeSheet form={nominations.form} note={file ? quotaSentence(file, level) : ''} />
          <ListDialog nominations={nominations} />
        </>
      }
    >
      <NominationList
        year={nominations.year}
        file={file}
        level={level}
        failure={nominations.failure}
        ended={nominations.ended}
        by='union'
        none={({ quota }) => ({
          title: nominationText.noNominees,
          note: quota[level] > 0 ? nominationText.addThem : nominationText.afterQuotas,
        })}
        actionsOf={(row) =>
          row.mayChange && nominations.mayNominate && !nominations.ended ? (
            <DraftActions row={row} nominations={nominations} />
          ) : undefined
        }
        onRetry={nominations.reload}
      />
    </Page>
  )
}
