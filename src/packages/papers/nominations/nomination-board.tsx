import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { rowsOf, type NominationRow } from '@/features/nominations/nomination-view'
import type { Nominations } from '@/features/nominations/use-nominations'
import { scrollToTop } from '@/features/session/navigate'
import { ReadTrouble } from '../parts/trouble'
import { EndedNotice } from './ended-notice'
import { ListStanding } from './list-standing'
import { NominationCard } from './nomination-card'

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
      <Button kind='secondary' size='small' label={`修改${name}`} onPress={() => nominations.sheet.edit(nominationId)}>
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
export function NominationBoard({ nominations }: { nominations: Nominations }) {
  const { file, level, failure } = nominations
  if (!file) return failure ? <ReadTrouble failure={failure} onRetry={nominations.reload} /> : <LoadingState rows={4} />
  const rows = rowsOf(file, level)
  return (
    <>
      {failure ? <ReadTrouble failure={failure} onRetry={nominations.reload} compact /> : null}
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
