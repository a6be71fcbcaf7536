import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { YearList } from '@/components/year-list/year-list'
import { officePage } from '@/features/office/paths'
import { useNudgeAll } from '@/features/office/progress/use-nudge-all'
import { useProgress } from '@/features/office/progress/use-progress'
import { useListGestures } from '@/features/office/use-list-gestures'
import { useUnkeptCount } from '@/features/saving/use-unkept'
import { openPage, startAt } from '@/features/session/navigate'
import { yearParameters } from '@/features/session/years'
import { riskSentence } from '@/text/office'
import { FailedQuery } from '../parts/failed-query'
import { OfficePage } from '../parts/office-page'
import { NudgeAll } from './nudge-all'
import { OfficeLinks } from './office-links'
import { TotalsCard } from './totals-card'
import { UnionBars } from './union-bars'
import { UnroutedCard } from './unrouted-card'

const nothingMore = () => undefined

export function Overview() {
  const { view, year, years, withoutCycle, unreadMessages, failure, reload } = useProgress()
  const unkept = useUnkeptCount()
  const nudge = useNudgeAll(year)
  const toNames = (filter: string) => openPage(officePage('progress', { ...yearParameters(year), filter }))
  const [asking, setAsking] = useState(false)
  useListGestures(reload, nothingMore)

  if (!view)
    return (
      <OfficePage>
        {withoutCycle ? (
          <EmptyState
            title='还没有开启评估'
            note='开启后，台账里的每家企业都有一份评估表。'
            action={<Button onPress={() => openPage(officePage('cycle'))}>去开启</Button>}
          />
        ) : failure ? (
          <FailedQuery failure={failure} onRetry={reload} />
        ) : (
          <LoadingState rows={4} />
        )}
      </OfficePage>
    )
  const risk = riskSentence(view.risk)
  const mayNudge = view.unsubmitted > 0 && view.opensOn === null
  return (
    <OfficePage
      footer={
        <ActionBar>
          <Button kind={mayNudge ? 'secondary' : 'primary'} onPress={() => toNames('all')}>
            企业名单
          </Button>
          {mayNudge ? <Button onPress={() => setAsking(true)}>{`提醒未提交 ${view.unsubmitted} 家`}</Button> : null}
        </ActionBar>
      }
      overlay={
        <NudgeAll
          nudge={nudge}
          asking={asking}
          count={view.unsubmitted}
          onCancel={() => setAsking(false)}
          onStart={() => {
            setAsking(false)
            void nudge.start()
          }}
        />
      }
    >
      {failure ? <FailedQuery failure={failure} onRetry={reload} compact /> : null}
      <OfflineBanner offline={false} unkept={unkept} />
      <TotalsCard view={view} />
      {risk ? (
        <Notice tone='warn' action={{ text: '查看名单', onPress: () => toNames(view.risk.filter) }}>
          {risk}
        </Notice>
      ) : null}
      <YearList years={years} onOpen={startAt} />
      <UnroutedCard unrouted={view.unrouted} year={year} />
      <UnionBars unions={view.unions} year={year} />
      <OfficeLinks unread={unreadMessages} year={year} />
    </OfficePage>
  )
}
