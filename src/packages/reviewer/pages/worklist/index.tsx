import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ExportRow } from '@/components/export-row/export-row'
import { KeysSheet } from '@/components/keys-sheet/keys-sheet'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Beside } from '@/components/page/beside'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { YearList } from '@/components/year-list/year-list'
import { BesideProvider, useBeside } from '@/features/session/beside'
import { useKeyHelp, useKeyTable } from '@/features/key-help'
import { useUnkeptCount } from '@/features/saving/use-unkept'
import { openPage, startAt } from '@/features/session/navigate'
import { useSeatLine } from '@/features/session/seats'
import { pageUrl } from '@/features/session/routes'
import { useListGestures, useTitle } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { yearParameters } from '@/features/session/years'
import { countToNudge, useNudge } from '@/features/worklist/use-nudge'
import { useWorklist } from '@/features/worklist/use-worklist'
import { WORKLIST_TAB_WORDS } from '@/text/worklist-tabs'
import { LIST_KEYS } from '@/text/key-help'
import { nudgeForm, worklistPage } from '@/text/worklist-page'
import { NudgeSheet } from '../../parts/nudge-sheet'
import { ListSheets, ListSteps } from './list-sheets'
import { ReviewOf } from '../review/review-of'
import { WorklistBar } from './worklist-bar'
import { WorklistPicks } from './worklist-picks'
import { WorklistRows } from './worklist-rows'

definePageConfig({
  navigationBarTitleText: '审核',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

export default function WorklistPage() {
  const { union, tab } = useRouter().params
  const worklist = useWorklist(union, tab)
  const [sheet, setSheet] = useState<'narrow' | 'views'>()
  const unkept = useUnkeptCount()
  const seatLine = useSeatLine()
  const nudge = useNudge(worklist.unionId, worklist.year)
  const { session, counts, unionName } = worklist
  const beside = useBeside('reviewer/review', worklist.reload)
  const help = useKeyHelp()
  useKeyTable(LIST_KEYS)
  useBar('plain')
  useTitle(unionName ?? undefined)
  useListGestures(worklist.reload, beside.toEnd(worklist.loadMore))

  if (session && worklist.unionId === undefined)
    return (
      <Page>
        <EmptyState icon='lock' title={worklistPage.notYours} note={worklistPage.notYoursNote} />
      </Page>
    )
  if (session && !session.cycle)
    return (
      <Page>
        <EmptyState icon='calendar' title={worklistPage.withoutCycle} note={worklistPage.withoutCycleNote} />
      </Page>
    )
  return (
    <Page
      wide='table'
      beside={
        beside.shown && (
          <Beside onClose={beside.shown.close}>
            <BesideProvider value={beside.shown}>
              <ReviewOf key={beside.shown.params['id']} id={beside.shown.params['id']} />
            </BesideProvider>
          </Beside>
        )
      }
      top={
        <>
          <WorklistBar
            search={worklist.search}
            onSearch={worklist.setSearch}
            unread={worklist.unreadMessages}
            onMaterials={() => openPage(pageUrl('papers/materials', yearParameters(worklist.year)))}
            onInbox={() => openPage(pageUrl('inbox'))}
            onSettings={() => openPage(pageUrl('settings'))}
          />
          <Tabs
            label={worklistPage.tabs}
            tabs={worklist.tabs.map(({ key, count }) => ({ key, label: WORKLIST_TAB_WORDS[key], count }))}
            selected={worklist.tab}
            onSelect={worklist.setTab}
          />
        </>
      }
      footer={worklist.picking.on ? <WorklistPicks worklist={worklist} onNudge={nudge.proposePicked} /> : null}
      overlay={
        sheet ? (
          <ListSheets worklist={worklist} open={sheet} onClose={() => setSheet(undefined)} />
        ) : nudge.proposed ? (
          <Dialog
            open
            title={nudgeForm.title(
              nudge.proposed === 'all' ? (counts ? countToNudge(counts) : 0) : nudge.proposed.length,
            )}
            body={nudgeForm.body}
            confirmText={nudgeForm.confirm}
            onConfirm={() => void nudge.start()}
            onCancel={nudge.withdraw}
          />
        ) : help.tables ? (
          <KeysSheet tables={help.tables} onClose={help.close} />
        ) : (
          <NudgeSheet nudge={nudge} />
        )
      }
    >
      {seatLine ? (
        <CellList>
          <Cell {...seatLine} />
        </CellList>
      ) : null}
      <OfflineBanner offline={false} unkept={unkept} />
      {worklist.yearTitle ? (
        <SectionTitle title={worklist.yearTitle} extra={<ListSteps worklist={worklist} onOpen={setSheet} />} />
      ) : null}
      <YearList years={worklist.years} onOpen={startAt} />
      {worklist.unattended ? (
        <CellList>
          <Cell
            title={worklistPage.unattended}
            note={worklistPage.unattendedNote}
            value={worklistPage.inviteReviewer}
            valueTone='warn'
            onPress={() => openPage(pageUrl('office/invitations', { role: 'reviewer', state: 'unbound' }))}
          />
        </CellList>
      ) : null}
      {worklist.asking > 0 ? (
        <CellList>
          <Cell
            title={worklistPage.extensions}
            value={worklistPage.asking(worklist.asking)}
            valueTone='warn'
            onPress={() => openPage(pageUrl('reviewer/extensions', yearParameters(worklist.year)))}
          />
        </CellList>
      ) : null}
      {worklist.unreached > 0 ? (
        <CellList>
          <Cell
            title={worklistPage.unreached}
            value={worklistPage.unreachedCount(worklist.unreached)}
            valueTone='warn'
            onPress={() => openPage(pageUrl('papers/unreached', union === undefined ? {} : { union }))}
          />
        </CellList>
      ) : null}
      <WorklistRows worklist={worklist} beside={beside} onNudge={nudge.propose} />
      {worklist.views && worklist.views.length > 0 ? <ExportRow {...worklist.exporting} /> : null}
    </Page>
  )
}
