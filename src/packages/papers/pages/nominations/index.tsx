import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { LEDGER_LEVELS, quotaTaken } from '@/domain/nomination/nomination'
import { type NominationRow, rowsOf } from '@/features/nominations/nomination-view'
import { type Nominations, useNominations } from '@/features/nominations/use-nominations'
import { usePullDown } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { LEDGER_WORDS } from '@/text/nomination'
import { quotaSentence, nominationText } from '@/text/nomination-pages'
import { EndedNotice, ListStanding, NominationCard } from '../../parts/nomination-list'
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

/** A union's ranked list for the ledger that is chosen. */
function UnionList({ nominations }: { nominations: Nominations }) {
  const { file, level, failure } = nominations
  if (!file) return failure ? <ReadFailure failure={failure} onRetry={nominations.reload} /> : <LoadingState rows={4} />
  const rows = rowsOf(file, level)
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={nominations.reload} compact /> : null}
      <EndedNotice ended={nominations.ended} />
      <ListStanding file={file} level={level} by='union' />
      {rows.length === 0 ? (
        <EmptyState
          title={nominationText.noNominees}
          note={file.quota[level] > 0 ? nominationText.addThem : nominationText.afterQuotas}
        />
      ) : null}
      <RowPages rows={rows} unit={nominationText.enterprises} onTurn={scrollToTop}>
        {(row) => (
          <NominationCard
            key={row.item.nominationId}
            row={row}
            level={level}
            cycleId={file.cycleId}
            actions={
              row.mayChange && !nominations.ended ? <DraftActions row={row} nominations={nominations} /> : undefined
            }
          />
        )}
      </RowPages>
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
      top={
        <Tabs
          label={nominationText.ledgers}
          tabs={LEDGER_LEVELS.map((key) => ({
            key,
            label: LEDGER_WORDS[key],
            count: file && quotaTaken(file.tally[key]),
          }))}
          selected={level}
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
      <UnionList nominations={nominations} />
    </Page>
  )
}
