import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { RowPages } from '@/components/row-pages/row-pages'
import { Tabs } from '@/components/tabs/tabs'
import { isWaiting, LEDGER_LEVELS } from '@/domain/nomination/nomination'
import { type NominationRow, rowsOf } from '@/features/nominations/nomination-view'
import { type NominationReview, useNominationReview } from '@/features/nominations/use-nomination-review'
import { useTitle, usePullDown } from '@/features/page-life'
import { scrollToTop } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { LEDGER_WORDS } from '@/text/nomination'
import { nominationText } from '@/text/nomination-pages'
import { EndedNotice, ListStanding, NominationCard } from '../../parts/nomination-list'
import { VerdictSheet } from './verdict-sheet'

function Verdicts({ row, review }: { row: NominationRow; review: NominationReview }) {
  const { nominationId, name } = row.item
  return (
    <>
      <Button
        kind='secondary'
        size='small'
        label={nominationText.declineNamed(name)}
        onPress={() => review.decide({ kind: 'declined', nominationId })}
      >
        {nominationText.decline}
      </Button>
      {review.ended && review.level === 'provincial' ? null : (
        <Button
          size='small'
          label={nominationText.confirmNamed(name)}
          onPress={() => review.decide({ kind: 'confirmed', nominationId })}
        >
          {nominationText.confirm}
        </Button>
      )}
    </>
  )
}

/** One union's list, on which the office decides one by one. What was not handed in does not come from the server. */
function ReviewList({ review }: { review: NominationReview }) {
  const { file, level, failure } = review
  if (!file) return failure ? <ReadFailure failure={failure} onRetry={review.reload} /> : <LoadingState rows={4} />
  const rows = rowsOf(file, level)
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={review.reload} compact /> : null}
      <EndedNotice ended={review.ended} />
      <ListStanding file={file} level={level} by='office' />
      {rows.length === 0 ? <EmptyState title={nominationText.noList} note={nominationText.noListNote} /> : null}
      <RowPages rows={rows} unit={nominationText.enterprises} onTurn={scrollToTop}>
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
function ReviewActions({ review }: { review: NominationReview }) {
  const { file, level } = review
  if (!file || !isWaiting(file.tally[level])) return null
  return (
    <ActionBar hint={nominationText.waitingCount(file.tally[level].submitted)}>
      <Button kind='secondary' onPress={() => review.decide({ kind: 'return' })}>
        {nominationText.returnList}
      </Button>
    </ActionBar>
  )
}

/** One union's lists. */
export function ReviewPage({ unionId }: { unionId: string }) {
  useBar('plain')
  const review = useNominationReview(unionId)
  const { file, level } = review
  useTitle(file?.unionName ?? nominationText.review)
  usePullDown(review.reload)
  return (
    <Page
      top={
        <Tabs
          label={nominationText.ledgers}
          tabs={LEDGER_LEVELS.map((key) => ({
            key,
            label: LEDGER_WORDS[key],
            count: file && file.tally[key].submitted,
          }))}
          selected={level}
          onSelect={review.setLevel}
        />
      }
      footer={<ReviewActions review={review} />}
      overlay={<VerdictSheet review={review} />}
    >
      <ReviewList review={review} />
    </Page>
  )
}
