import { ActionBar } from '@/components/action-bar/action-bar'
import { NextBar } from '@/components/action-bar/next-bar'
import { Button } from '@/components/button/button'
import { Page } from '@/components/page/page'
import { isWaiting } from '@/domain/nomination/nomination'
import type { NominationRow } from '@/features/nominations/nomination-view'
import { type NominationReview, useNominationReview } from '@/features/nominations/use-nomination-review'
import { useMovedOn, useOwnTitle, useWaysOn } from '@/features/session/beside'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { openPage } from '@/features/session/navigate'
import { nominationConfirm } from '@/text/nomination-confirm'
import { nominationText } from '@/text/nomination-pages'
import { LedgerTabs, NominationList } from '../../parts/nomination-list'
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
      {review.mayConfirm ? (
        <Button
          size='small'
          label={nominationText.confirmNamed(name)}
          onPress={() => review.decide({ kind: 'confirmed', nominationId })}
        >
          {nominationText.confirm}
        </Button>
      ) : null}
    </>
  )
}

/** Returning what waits as a whole, and confirming several of it together. */
function ReviewActions({ review }: { review: NominationReview }) {
  const { file, level, mayConfirm } = review
  const ways = useWaysOn()
  if (!file || !review.mayNominate) return null
  if (review.next) return <NextBar next={review.next} onOpen={ways.go} onBack={ways.back} />
  if (!isWaiting(file.tally[level])) return null
  return (
    <ActionBar hint={nominationText.waitingCount(file.tally[level].submitted)}>
      <Button kind='secondary' onPress={() => review.decide({ kind: 'return' })}>
        {nominationText.returnList}
      </Button>
      {mayConfirm && file.tally[level].submitted > 1 ? (
        <Button onPress={() => openPage(review.manyPage)}>{nominationConfirm.way(file.tally[level].submitted)}</Button>
      ) : null}
    </ActionBar>
  )
}

/** One union's lists, on which the office decides one by one. What was not handed in does not come from the server. */
export function ReviewPage({ unionId }: { unionId: string }) {
  useBar('plain')
  const review = useNominationReview(unionId)
  const { file, level } = review
  useOwnTitle(file?.unionName ?? nominationText.review)
  useMovedOn(file && file.lists.provincial.revision + file.lists.own.revision)
  usePullDown(review.reload)
  return (
    <Page
      wide='table'
      top={
        <LedgerTabs selected={level} countOf={(key) => file && file.tally[key].submitted} onSelect={review.setLevel} />
      }
      footer={<ReviewActions review={review} />}
      overlay={<VerdictSheet review={review} />}
    >
      <NominationList
        year={review.year}
        file={file}
        level={level}
        failure={review.failure}
        ended={review.ended}
        by='office'
        none={() => ({ title: nominationText.noList, note: nominationText.noListNote })}
        actionsOf={(row) =>
          review.mayNominate && row.item.state === 'submitted' ? <Verdicts row={row} review={review} /> : undefined
        }
        onRetry={review.reload}
      />
    </Page>
  )
}
