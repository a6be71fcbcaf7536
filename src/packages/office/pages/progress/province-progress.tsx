import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { YearList } from '@/components/year-list/year-list'
import { useNudgeAll } from '@/features/office/progress/use-nudge-all'
import type { OversightFilter } from '@/features/office/progress/progress'
import { type ProgressView, useProgress } from '@/features/office/progress/use-progress'
import { usePullDown } from '@/features/page-life'
import { useUnkeptCount } from '@/features/saving/use-unkept'
import { openPage, startAt } from '@/features/session/navigate'
import { useSeatLine } from '@/features/session/seats'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { concernSentence } from '@/text/office'
import { progressPage } from '@/text/office-progress'
import { deliveryPage } from '@/text/sent-messages'
import { OfficePage } from '../../parts/office-page'
import { NudgeAll } from './nudge-all'
import { StandingNotices } from './standing-notices'
import { TotalsCard } from './totals-card'
import { UnattendedCard, UnionBars, UnroutedCard } from './union-cards'

/** The office's other pages. */
function OfficeLinks({ unread, view, year }: { unread: number; view: ProgressView; year: Year }) {
  const { unreached, toReceive } = view
  const of = yearParameters(year)
  return (
    <CellList title={progressPage.steps}>
      <Cell
        title={progressPage.routing}
        note={progressPage.routingNote}
        onPress={() => openPage(pageUrl('office/routing', of))}
      />
      <Cell
        title={progressPage.reception}
        note={progressPage.receptionNote}
        value={progressPage.toReceive(toReceive)}
        valueTone={toReceive > 0 ? 'brand' : undefined}
        onPress={() => openPage(pageUrl('office/receive-many', of))}
      />
      <Cell
        title={progressPage.materials}
        note={progressPage.materialsNote}
        onPress={() => openPage(pageUrl('papers/materials', of))}
      />
      <Cell
        title={progressPage.invitations}
        note={progressPage.invitationsNote}
        onPress={() => openPage(pageUrl('office/invitations'))}
      />
      <Cell
        title={progressPage.unionList}
        note={progressPage.unionListNote}
        onPress={() => openPage(pageUrl('office/unions'))}
      />
      <Cell
        title={progressPage.nudgeUnions}
        note={progressPage.nudgeUnionsNote}
        onPress={() => openPage(pageUrl('office/nudge-unions', of))}
      />
      <Cell
        title={progressPage.people}
        note={progressPage.peopleNote}
        onPress={() => openPage(pageUrl('office/people'))}
      />
      <Cell
        title={progressPage.cycle}
        note={progressPage.cycleNote}
        onPress={() => openPage(pageUrl('office/cycle', of))}
      />
      <Cell
        title={progressPage.unreached}
        note={progressPage.unreachedNote}
        value={progressPage.unreachedCount(unreached)}
        valueTone={unreached > 0 ? 'warn' : undefined}
        onPress={() => openPage(pageUrl('papers/unreached'))}
      />
      <Cell title={deliveryPage.way} note={deliveryPage.wayNote} onPress={() => openPage(pageUrl('office/delivery'))} />
      <Cell
        title={progressPage.inbox}
        value={unread > 0 ? progressPage.unread(unread) : progressPage.nothingUnread}
        valueTone={unread > 0 ? 'brand' : undefined}
        onPress={() => openPage(pageUrl('inbox'))}
      />
      <Cell
        title={progressPage.settings}
        note={progressPage.settingsNote}
        onPress={() => openPage(pageUrl('settings'))}
      />
    </CellList>
  )
}

export function ProvinceProgress() {
  const { view, year, years, withoutCycle, unreadMessages, failure, reload } = useProgress()
  const unkept = useUnkeptCount()
  const seatLine = useSeatLine()
  const nudge = useNudgeAll(year)
  const toNames = (filter: OversightFilter) => openPage(pageUrl('office/progress', { ...yearParameters(year), filter }))
  const [asking, setAsking] = useState(false)
  usePullDown(reload)

  if (!view)
    return (
      <OfficePage>
        {withoutCycle ? (
          <EmptyState
            title={progressPage.withoutCycle}
            note={progressPage.withoutCycleNote}
            action={<Button onPress={() => openPage(pageUrl('office/cycle'))}>{progressPage.openCycle}</Button>}
          />
        ) : failure ? (
          <ReadFailure failure={failure} onRetry={reload} />
        ) : (
          <LoadingState rows={4} />
        )}
      </OfficePage>
    )
  const { mayNudge } = view
  return (
    <OfficePage
      footer={
        <ActionBar>
          <Button kind={mayNudge ? 'secondary' : 'primary'} onPress={() => toNames('all')}>
            {progressPage.names}
          </Button>
          {mayNudge ? <Button onPress={() => setAsking(true)}>{progressPage.nudge(view.nudged)}</Button> : null}
        </ActionBar>
      }
      overlay={
        <NudgeAll
          nudge={nudge}
          year={year}
          asking={asking}
          count={view.nudged}
          returned={view.counts.returned}
          onCancel={() => setAsking(false)}
          onStart={() => {
            setAsking(false)
            void nudge.start()
          }}
        />
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact /> : null}
      <OfflineBanner offline={false} unkept={unkept} />
      {seatLine ? (
        <CellList>
          <Cell {...seatLine} />
        </CellList>
      ) : null}
      <StandingNotices notices={view.notices} />
      <TotalsCard view={view} onNames={toNames} />
      {view.concerns.map((concern) => (
        <Notice
          key={concern.filter}
          tone='warn'
          action={{ text: progressPage.seeNames, onPress: () => toNames(concern.filter) }}
        >
          {concernSentence(concern)}
        </Notice>
      ))}
      {view.asking > 0 ? (
        <Notice
          tone='warn'
          action={{
            text: progressPage.answerRequests,
            onPress: () => openPage(pageUrl('reviewer/extensions', yearParameters(year))),
          }}
        >
          {progressPage.asking(view.asking)}
        </Notice>
      ) : null}
      <YearList years={years} onOpen={startAt} />
      <UnroutedCard unrouted={view.unrouted} year={year} />
      <UnattendedCard unions={view.unions} />
      <UnionBars unions={view.unions} year={year} />
      <OfficeLinks unread={unreadMessages} view={view} year={year} />
    </OfficePage>
  )
}
