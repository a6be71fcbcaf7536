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
import { quotaSentence } from '@/text/nomination-pages'
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
            label={`${name}上移`}
            disabled={!row.mayMoveUp || nominations.running}
            onPress={() => move('up')}
          >
            上移
          </Button>
          <Button
            kind='secondary'
            size='small'
            label={`${name}下移`}
            disabled={!row.mayMoveDown || nominations.running}
            onPress={() => move('down')}
          >
            下移
          </Button>
        </>
      ) : null}
      <Button kind='secondary' size='small' label={`修改${name}`} onPress={() => nominations.form.edit(nominationId)}>
        修改
      </Button>
      <Button
        kind='secondary'
        size='small'
        label={`移除${name}`}
        onPress={() => nominations.ask({ kind: 'remove', nominationId })}
      >
        移除
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
          title='还没有遴选企业'
          note={file.quota[level] > 0 ? '点“增加企业”，按推荐的先后排好顺序。' : '名额下达以后，就可以在这里遴选。'}
        />
      ) : null}
      <RowPages rows={rows} unit='家' onTurn={scrollToTop}>
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
          label='台账'
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
