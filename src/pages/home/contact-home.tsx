import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { FailedState } from '@/components/failed-state/failed-state'
import { HeroHeader } from '@/components/hero-header/hero-header'
import { LoadingState } from '@/components/loading-state/loading-state'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { useToast } from '@/components/toast/toast'
import { urlOf } from '@/features/home/next-action'
import { copyUnkept } from '@/features/fill/copy-unkept'
import { usePullDown } from '@/features/page-life'
import { useHome, type Home } from '@/features/home/use-home'
import { goHome, openPage, startAt } from '@/features/session/navigate'
import { YearList } from '@/components/year-list/year-list'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { pageUrl } from '@/features/session/routes'
import { failureSentence } from '@/text/failures'
import { unkeptWords } from '@/text/fill'
import { DimensionCells, EnterpriseCard, ReturnedCard } from './home-cards'
import './home.scss'

function Links({ home, assessmentId }: { home: Home; assessmentId: string }) {
  return (
    <CellList>
      {home.view?.mayFill && home.view.answered === 0 ? (
        <Cell
          title='从 Word 填入'
          note='已经在 Word 里写好的，读进来核对后填入'
          onPress={() => openPage(pageUrl('papers/word-in', { id: assessmentId }))}
        />
      ) : null}
      {home.view?.withContact ? (
        <Cell
          title='提交前检查'
          note='看看还差什么，各项得了多少分'
          onPress={() => openPage(pageUrl('contact/check', { id: assessmentId }))}
        />
      ) : null}
      <Cell
        title='材料与报告'
        note='总结报告、台账核对、盖章件、导出与材料包'
        onPress={() =>
          openPage(pageUrl('papers/materials', home.years.length > 0 ? { cycle: cycleIdOf(assessmentId) } : {}))
        }
      />
      <Cell
        title='办理进度'
        note='提交、审核、退回的每一步'
        onPress={() => openPage(pageUrl('contact/receipt', { id: assessmentId }))}
      />
      <Cell
        title='消息'
        value={home.unreadMessages > 0 ? `${home.unreadMessages} 条未读` : '没有未读'}
        valueTone={home.unreadMessages > 0 ? 'brand' : undefined}
        onPress={() => openPage(pageUrl('inbox'))}
      />
      <Cell title='设置' note='关怀版大字、消息提醒、投诉建议' onPress={() => openPage(pageUrl('settings'))} />
    </CellList>
  )
}

function Waiting({ home }: { home: Home }) {
  if (home.assessmentId === null)
    return (
      <Page>
        <EmptyState
          icon='calendar'
          title='本年度的评估还没有开始'
          note='省产改办设置好以后，这里会出现贵单位的评估表，并发消息通知您。'
          action={
            <Button kind='secondary' onPress={() => openPage(pageUrl('settings'))}>
              设置与帮助
            </Button>
          }
        />
      </Page>
    )
  return (
    <Page>
      {home.failure ? (
        <FailedState
          sentence={failureSentence(home.failure)}
          {...(home.failure.outcome === 'refused'
            ? { retryText: '回首页', onRetry: goHome }
            : { onRetry: () => void home.reload() })}
        />
      ) : (
        <LoadingState label='正在打开评估表' rows={4} />
      )}
    </Page>
  )
}

/** A contact's first page: how many days are left, what is expected now, how far it is. `named`: an assessment to show, of whatever year. */
export function ContactHome({ named }: { named: string | undefined }) {
  const home = useHome(named)
  const toast = useToast()
  usePullDown(home.reload)
  const { view, assessmentId } = home
  if (!view || assessmentId === null) return <Waiting home={home} />
  const { hero, next } = view
  return (
    <Page
      hero={
        <HeroHeader
          lead={hero.lead}
          figure={hero.figure}
          unit={hero.unit}
          aside={{ label: '自评总分', value: hero.score, suffix: ' / 100' }}
        />
      }
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={() => openPage(pageUrl('contact/preview', { id: assessmentId }))}>
            填报预览
          </Button>
          <Button onPress={() => openPage(urlOf(assessmentId, next.action))}>{next.text}</Button>
        </ActionBar>
      }
    >
      <EnterpriseCard view={view} year={home.years.length > 0 ? view.yearTitle : undefined} />
      {home.unreadMessages > 0 ? (
        <CellList>
          <Cell
            title={`${home.unreadMessages} 条新消息`}
            value='去看看'
            valueTone='brand'
            onPress={() => openPage(pageUrl('inbox'))}
          />
        </CellList>
      ) : null}
      {home.offline || home.storageFull || home.unkept > 0 ? (
        <View className='contact-home__offline'>
          <OfflineBanner
            offline={home.offline}
            pending={home.unsaved}
            full={home.storageFull}
            unkept={home.unkept}
            onCopy={() => void copyUnkept(assessmentId).then((copied) => copied || toast.show(unkeptWords.notCopied))}
          />
        </View>
      ) : null}
      {view.returned ? (
        <ReturnedCard returned={view.returned} assessmentId={assessmentId} mayFill={view.mayFill} />
      ) : null}
      <DimensionCells rows={view.dimensions} assessmentId={assessmentId} />
      <DimensionCells rows={view.bonus} assessmentId={assessmentId} />
      <YearList years={home.years} onOpen={startAt} />
      <Links home={home} assessmentId={assessmentId} />
    </Page>
  )
}
