import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { isWaiting } from '@/domain/nomination/nomination'
import { rowsOf, type NominationRow } from '@/features/nominations/nomination-view'
import type { NominationReview } from '@/features/nominations/use-nomination-review'
import { scrollToTop } from '@/features/session/navigate'
import { ReadTrouble } from '../parts/trouble'
import { EndedNotice } from './ended-notice'
import { ListStanding } from './list-standing'
import { NominationCard } from './nomination-card'

function Verdicts({ row, review }: { row: NominationRow; review: NominationReview }) {
  const { nominationId, name } = row.item
  return (
    <>
      <Button
        kind='secondary'
        size='small'
        label={`不予入库：${name}`}
        onPress={() => review.decide({ kind: 'declined', nominationId })}
      >
        不予入库
      </Button>
      {review.ended && review.level === 'provincial' ? null : (
        <Button
          size='small'
          label={`同意入库：${name}`}
          onPress={() => review.decide({ kind: 'confirmed', nominationId })}
        >
          同意入库
        </Button>
      )}
    </>
  )
}

/** One union's list, on which the office decides one by one. What was not handed in does not come from the server. */
export function ReviewBoard({ review }: { review: NominationReview }) {
  const { file, level, failure } = review
  if (!file) return failure ? <ReadTrouble failure={failure} onRetry={review.reload} /> : <LoadingState rows={4} />
  const rows = rowsOf(file, level)
  return (
    <>
      {failure ? <ReadTrouble failure={failure} onRetry={review.reload} compact /> : null}
      <EndedNotice ended={review.ended} />
      <ListStanding file={file} level={level} by='office' />
      {rows.length === 0 ? <EmptyState title='还没有报送名单' note='工会报送以后，会列在这里等您审定。' /> : null}
      <RowPages rows={rows} unit='家' onTurn={scrollToTop}>
        {(row) => (
          <NominationCard
            key={row.item.nominationId}
            row={row}
            level={level}
            cycleId={file.cycleId}
            actions={row.item.state === 'submitted' ? <Verdicts row={row} review={review} /> : undefined}
          />
        )}
      </RowPages>
    </>
  )
}

/** Returning what waits, as a whole. */
export function ReviewFoot({ review }: { review: NominationReview }) {
  const { file, level } = review
  if (!file || !isWaiting(file.tally[level])) return null
  return (
    <ActionBar hint={`待审定 ${file.tally[level].submitted} 家；退回只退还没有审定的。`}>
      <Button kind='secondary' onPress={() => review.decide({ kind: 'return' })}>
        退回名单
      </Button>
    </ActionBar>
  )
}
