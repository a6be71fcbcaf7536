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
import { VerifiedCard } from '@/components/verified-card/verified-card'
import { YearList } from '@/components/year-list/year-list'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { useSeatLine } from '@/features/session/seats'
import { pageUrl } from '@/features/session/routes'
import { failureSentence } from '@/text/failures'
import { unkeptWords } from '@/text/unkept'
import { homePage } from '@/text/home-page'
import { DimensionCells, EnterpriseCard, ReturnedCard, TaskCells } from './home-cards'
import './home.scss'

function Links({ home, assessmentId }: { home: Home; assessmentId: string }) {
  return (
    <CellList>
      {home.view?.mayFill && home.view.answered === 0 ? (
        <Cell
          title={homePage.wordIn}
          note={homePage.wordInNote}
          onPress={() => openPage(pageUrl('papers/word-in', { id: assessmentId }))}
        />
      ) : null}
      {home.view?.withContact ? (
        <Cell
          title={homePage.check}
          note={homePage.checkNote}
          onPress={() => openPage(pageUrl('contact/check', { id: assessmentId }))}
        />
      ) : null}
      {home.view?.mayFill ? (
        <Cell
          title={homePage.extension}
          value={home.view.extension}
          valueTone='warn'
          onPress={() => openPage(pageUrl('contact/extension', { id: assessmentId }))}
        />
      ) : null}
      <Cell
        title={homePage.materials}
        note={homePage.materialsNote}
        onPress={() =>
          openPage(pageUrl('papers/materials', home.years.length > 0 ? { cycle: cycleIdOf(assessmentId) } : {}))
        }
      />
      <Cell
        title={homePage.receipt}
        note={homePage.receiptNote}
        onPress={() => openPage(pageUrl('contact/receipt', { id: assessmentId }))}
      />
      <Cell
        title={homePage.inbox}
        value={home.unreadMessages > 0 ? homePage.unread(home.unreadMessages) : homePage.nothingUnread}
        valueTone={home.unreadMessages > 0 ? 'warn' : undefined}
        onPress={() => openPage(pageUrl('inbox'))}
      />
      <Cell title={homePage.settings} note={homePage.settingsNote} onPress={() => openPage(pageUrl('settings'))} />
    </CellList>
  )
}

function Waiting({ home }: { home: Home }) {
  if (home.assessmentId === null)
    return (
      <Page>
        <EmptyState
          icon='calendar'
          title={homePage.withoutCycle}
          note={homePage.withoutCycleNote}
          action={
            <Button kind='secondary' onPress={() => openPage(pageUrl('settings'))}>
              {homePage.settingsAndHelp}
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
            ? { retryText: homePage.home, onRetry: goHome }
            : { onRetry: () => void home.reload() })}
        />
      ) : (
        <LoadingState label={homePage.opening} rows={4} />
      )}
    </Page>
  )
}

/**
 * A contact's first page: how many days are left, what is expected now, how far it is. `named`: an assessment to show, of whatever year.
 */
export function ContactHome({ named }: { named: string | undefined }) {
  const home = useHome(named)
  const toast = useToast()
  const seatLine = useSeatLine()
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
          aside={{ label: homePage.selfTotal, value: hero.score, suffix: ` / ${hero.points}` }}
        />
      }
      footer={
        <ActionBar>
          <Button kind='secondary' onPress={() => openPage(pageUrl('contact/preview', { id: assessmentId }))}>
            {homePage.preview}
          </Button>
          <Button onPress={() => openPage(urlOf(assessmentId, next.action))}>{next.text}</Button>
        </ActionBar>
      }
    >
      {seatLine ? (
        <CellList>
          <Cell {...seatLine} />
        </CellList>
      ) : null}
      <EnterpriseCard view={view} year={home.years.length > 0 ? view.yearTitle : undefined} />
      {home.unreadMessages > 0 ? (
        <CellList>
          <Cell
            title={homePage.newMessages(home.unreadMessages)}
            value={homePage.look}
            valueTone='link'
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
      {view.verified ? <VerifiedCard {...view.verified} /> : null}
      <TaskCells tasks={view.tasks} />
      <DimensionCells rows={view.dimensions} assessmentId={assessmentId} />
      <DimensionCells rows={view.bonus} assessmentId={assessmentId} />
      <YearList years={home.years} onOpen={startAt} />
      <Links home={home} assessmentId={assessmentId} />
    </Page>
  )
}
