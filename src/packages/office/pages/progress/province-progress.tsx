import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { Columns } from '@/components/columns/columns'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { YearList } from '@/components/year-list/year-list'
import { useNudgeAll } from '@/features/office/progress/use-nudge-all'
import type { OversightFilter } from '@/features/office/progress/progress'
import { useProgress } from '@/features/office/progress/use-progress'
import { usePullDown } from '@/features/page-life'
import { useUnkeptCount } from '@/features/saving/use-unkept'
import { openPage, startAt } from '@/features/session/navigate'
import { useSeatLine } from '@/features/session/seats'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { concernSentence } from '@/text/office'
import { progressPage } from '@/text/office-progress'
import { OfficePage } from '../../parts/office-page'
import { DecisionsCard } from './decisions-card'
import { FunctionGrid } from './function-grid'
import { NudgeAll } from './nudge-all'
import { TotalsCard } from './totals-card'
import { UnionBars } from './union-cards'

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
      wide
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
      <Columns
        left={
          <>
            <DecisionsCard view={view} year={year} />
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
            <FunctionGrid year={year} unread={unreadMessages} />
            <YearList years={years} onOpen={startAt} />
          </>
        }
        right={<UnionBars unions={view.unions} year={year} />}
      />
    </OfficePage>
  )
}
