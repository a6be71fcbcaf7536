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
import { useProgress } from '@/features/office/progress/use-progress'
import { useListGestures } from '@/features/page-life'
import { useUnkeptCount } from '@/features/saving/use-unkept'
import { openPage, startAt } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { riskSentence } from '@/text/office'
import { OfficePage } from '../../parts/office-page'
import { NudgeAll } from './nudge-all'
import { TotalsCard } from './totals-card'
import { UnionBars, UnroutedCard } from './union-cards'

/** The office's other pages. */
function OfficeLinks({ unread, year }: { unread: number; year: Year }) {
  const of = yearParameters(year)
  return (
    <CellList title='办理'>
      <Cell title='责任工会分派' note='确认建议、分派、改派' onPress={() => openPage(pageUrl('office/routing', of))} />
      <Cell
        title='材料与报告'
        note='报告、台账、名额与遴选、材料包'
        onPress={() => openPage(pageUrl('papers/materials', of))}
      />
      <Cell title='邀请码' note='邀请企业填报人和审核员' onPress={() => openPage(pageUrl('office/invitations'))} />
      <Cell
        title='审核员和同事'
        note='谁已绑定、哪个工会没有审核员；人员变动时解除绑定'
        onPress={() => openPage(pageUrl('office/people'))}
      />
      <Cell
        title='评估周期'
        note='起止日期、评分步长、加分项、催办日历'
        onPress={() => openPage(pageUrl('office/cycle', of))}
      />
      <Cell
        title='消息'
        value={unread > 0 ? `${unread} 条未读` : '没有未读'}
        valueTone={unread > 0 ? 'brand' : undefined}
        onPress={() => openPage(pageUrl('inbox'))}
      />
      <Cell title='设置' note='字体、深色、关怀版、投诉建议' onPress={() => openPage(pageUrl('settings'))} />
    </CellList>
  )
}

const nothingMore = () => undefined

export function ProvinceProgress() {
  const { view, year, years, withoutCycle, unreadMessages, failure, reload } = useProgress()
  const unkept = useUnkeptCount()
  const nudge = useNudgeAll(year)
  const toNames = (filter: string) => openPage(pageUrl('office/progress', { ...yearParameters(year), filter }))
  const [asking, setAsking] = useState(false)
  useListGestures(reload, nothingMore)

  if (!view)
    return (
      <OfficePage>
        {withoutCycle ? (
          <EmptyState
            title='还没有开启评估'
            note='开启后，台账里的每家企业都有一份评估表。'
            action={<Button onPress={() => openPage(pageUrl('office/cycle'))}>去开启</Button>}
          />
        ) : failure ? (
          <ReadFailure failure={failure} onRetry={reload} />
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
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact /> : null}
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
