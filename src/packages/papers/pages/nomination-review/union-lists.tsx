import { ActionBar } from '@/components/action-bar/action-bar'
import { NextBar } from '@/components/action-bar/next-bar'
import { Button } from '@/components/button/button'
import { ChoiceMark } from '@/components/choice-list/choice-mark'
import { PickBar } from '@/components/choice-list/pick-bar'
import { Page } from '@/components/page/page'
import { Pressable } from '@/components/pressable/pressable'
import { isWaiting, type Nomination } from '@/domain/nomination/nomination'
import type { NominationRow } from '@/features/nominations/nomination-view'
import { type NominationReview, useNominationReview } from '@/features/nominations/use-nomination-review'
import { useMovedOn, useOwnTitle, useWaysOn } from '@/features/session/beside'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { openPage } from '@/features/session/navigate'
import { nominationConfirm } from '@/text/nomination-confirm'
import { pickWords } from '@/text/picking'
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

/** In the place of the verdicts, while several are ticked. */
function Tick({ item, picking }: { item: Nomination; picking: NominationReview['picking'] }) {
  const on = picking.isPicked(item) === true
  return (
    <Pressable
      className='nm-tick'
      role='checkbox'
      checked={on}
      label={pickWords.pickLabel(item.name)}
      onPress={() => picking.toggle(item)}
    >
      <ChoiceMark role='checkbox' on={on} />
      {pickWords.pickLabel(item.name)}
    </Pressable>
  )
}

/** Returning what waits as a whole, and confirming several of it together. */
function ReviewActions({ review }: { review: NominationReview }) {
  const { file, level, mayConfirm } = review
  const ways = useWaysOn()
  if (!file || !review.mayNominate) return null
  if (review.next) return <NextBar next={review.next} onOpen={ways.go} onBack={ways.back} />
  if (!isWaiting(file.tally[level])) return null
  const { picking } = review
  if (picking.on)
    return (
      <PickBar
        picking={picking}
        counted={file.tally[level].submitted}
        steps={[
          {
            ...{ key: 'confirm', text: pickWords.nominate(picking.picked.length), fits: picking.picked.length },
            onPress: () => openPage(review.pickedPage(picking.picked.map(picking.pickedOf))),
          },
        ]}
      />
    )
  return (
    <ActionBar hint={nominationText.waitingCount(file.tally[level].submitted)}>
      <Button kind='secondary' onPress={() => review.decide({ kind: 'return' })}>
        {nominationText.returnList}
      </Button>
      {mayConfirm && file.tally[level].submitted > 1 ? (
        <>
          <Button kind='secondary' onPress={picking.begin}>
            {pickWords.way}
          </Button>
          <Button onPress={() => openPage(review.manyPage)}>
            {nominationConfirm.way(file.tally[level].submitted)}
          </Button>
        </>
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
          !review.mayNominate || row.item.state !== 'submitted' ? undefined : review.picking.on ? (
            <Tick item={row.item} picking={review.picking} />
          ) : (
            <Verdicts row={row} review={review} />
          )
        }
        onRetry={review.reload}
      />
    </Page>
  )
}
