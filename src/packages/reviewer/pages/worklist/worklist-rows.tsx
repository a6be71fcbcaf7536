import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { WideRows } from '@/components/table/wide-rows'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { placeParameters } from '@/features/next-one'
import type { useBeside } from '@/features/session/beside'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import type { Worklist } from '@/features/worklist/use-worklist'
import type { RowView } from '@/features/worklist/worklist-view'
import { countToNudge } from '@/features/worklist/use-nudge'
import type { NudgeFilter } from '@/features/worklist/use-nudge-many'
import { failureSentence } from '@/text/failures'
import { narrowWords } from '@/text/narrowing'
import { notOpenNote, notOpenSentence, unsubmittedSentence } from '@/text/review'
import { emptyTabWords } from '@/text/worklist-tabs'
import { worklistPage } from '@/text/worklist-page'
import { ARCHIVED_NOTE } from '@/text/unfinished'
import { WorklistCard } from './worklist-card'
import { worklistTable } from './worklist-columns'

interface UnsubmittedCardProps {
  count: number
  /** How many the button nudges: those who have to correct among them. */
  nudged: number
  deadlineIn: number
  /** The opening day, while it is still to come. */
  opensOn: PlainDate | null
  /** The year was archived: nobody is urged any more. */
  archived: boolean
  /** Where the list itself is not drawn below. */
  onList?: (() => void) | undefined
  onNudge: () => void
  onChoose: () => void
}

function UnsubmittedCard({
  count,
  nudged,
  deadlineIn,
  opensOn,
  archived,
  onList,
  onNudge,
  onChoose,
}: UnsubmittedCardProps) {
  return (
    <Card
      title={opensOn === null ? unsubmittedSentence(count, deadlineIn) : notOpenSentence(count, opensOn)}
      note={archived ? ARCHIVED_NOTE : opensOn === null ? worklistPage.nudgeNote : notOpenNote}
      accent={deadlineIn <= 3 && !archived ? 'brand' : undefined}
    >
      <ButtonRow>
        {onList ? (
          <Button kind='secondary' onPress={onList}>
            {worklistPage.showNames}
          </Button>
        ) : null}
        {opensOn === null && !archived ? (
          <>
            <Button kind='secondary' onPress={onChoose}>
              {worklistPage.chooseToNudge}
            </Button>
            <Button onPress={onNudge}>{worklistPage.nudgeAll(nudged)}</Button>
          </>
        ) : null}
      </ButtonRow>
    </Card>
  )
}

interface WorklistRowsProps {
  worklist: Worklist
  beside: ReturnType<typeof useBeside>
  onNudge: () => void
}

/** One tab's rows in whichever state they are: read, being read, none, or not to be had. */
export function WorklistRows({ worklist, beside, onNudge }: WorklistRowsProps) {
  const { views, failure, tab, counts, deadlineIn, opensOn, archived } = worklist
  const retry = () => void worklist.reload()
  const failed = failure ? (
    <FailedState
      sentence={failureSentence(failure)}
      requestId={failure.outcome === 'outage' ? failure.reference : undefined}
      onRetry={retry}
      compact={views !== undefined}
    />
  ) : null
  if (!views) return failed ?? <LoadingState />

  const unsubmitted = counts?.unsubmitted ?? 0
  const choose = (filter: NudgeFilter) => openPage(worklist.nudgePage(filter))
  const mayNudge = opensOn === null && !archived
  const card =
    unsubmitted > 0 && deadlineIn !== null && !worklist.searching && !worklist.narrowed ? (
      <UnsubmittedCard
        count={unsubmitted}
        nudged={counts ? countToNudge(counts) : unsubmitted}
        deadlineIn={deadlineIn}
        opensOn={opensOn}
        archived={archived}
        onList={tab === 'unsubmitted' ? undefined : () => worklist.setTab('unsubmitted')}
        onNudge={onNudge}
        onChoose={() => choose('unsubmitted')}
      />
    ) : null
  const { picking } = worklist
  const open = ({ assessmentId: id }: RowView, at: number) =>
    beside.open(
      pageUrl('reviewer/review', {
        ...(tab === 'waiting' && worklist.inOwnOrder ? placeParameters({ search: worklist.searched, at }) : {}),
        id,
      }),
    )
  const empty =
    worklist.narrowed && !worklist.searching
      ? { title: narrowWords.none, note: narrowWords.noneNote }
      : emptyTabWords(tab, worklist.searching)
  return (
    <>
      {failed}
      {tab === 'unsubmitted' ? card : null}
      {tab === 'returned' && mayNudge && views.length > 0 ? (
        <Button kind='text' size='small' onPress={() => choose('returned')}>
          {worklistPage.chooseReturned}
        </Button>
      ) : null}
      {views.length === 0 ? <EmptyState title={empty.title} note={empty.note} /> : null}
      <WideRows
        label={worklistPage.rows}
        wide={beside.wide}
        beside={beside.shown !== null}
        columns={worklistTable(worklist.ownList.isChanged)}
        keyOf={(row) => row.assessmentId}
        onOpen={picking.on ? picking.toggle : open}
        isPicked={picking.isPicked}
        rows={views}
        unit={worklistPage.enterprises}
        pages={worklist}
        onTurn={scrollToTop}
        inside={(shown) => (views.length === 0 ? shown : <CellList>{shown}</CellList>)}
      >
        {(row, at) => (
          <WorklistCard
            key={row.assessmentId}
            row={row}
            changed={worklist.ownList.isChanged(row.assessmentId)}
            current={beside.isOpen('id', row.assessmentId)}
            checked={picking.isPicked(row)}
            onOpen={() => (picking.on ? picking.toggle(row) : open(row, at))}
          />
        )}
      </WideRows>
      {tab === 'waiting' && !worklist.more ? card : null}
    </>
  )
}
