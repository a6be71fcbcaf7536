import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import type { UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import type { CycleChange } from '@/features/office/cycle/cycle-form'
import { useCycleForm, useCycleWithdrawal } from '@/features/office/cycle/use-cycle-form'
import { useClosing } from '@/features/office/cycle/closing'
import { useNextCycle } from '@/features/office/cycle/use-next-cycle'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { CYCLE_CHANGE_WORDS, CYCLE_CHANGED_MEANWHILE, wrongPartsSentence, cyclePage } from '@/text/office-cycle'
import { closingPage } from '@/text/closing'
import { unfinishedLine } from '@/text/unfinished'
import { OfficePage } from '../../parts/office-page'
import { ArchiveDialog, ClosingCard, LeftOpenDrawer } from './closing-card'
import { NextCycleCard, NextCycleDialog } from './next-cycle-card'
import { BonusCard, CycleDates, PaperCard, ReminderCard, StepCard } from './settings-cards'
import { WithdrawCard, WithdrawDialog } from './withdraw-card'
import './cycle.scss'

definePageConfig({ navigationBarTitleText: '评估周期' })

interface SaveDialogProps {
  open: boolean
  changes: readonly CycleChange[]
  busy: boolean
  onCancel: () => void
  onConfirm: () => void
}

/** What saving will do, said before it is done. */
function SaveDialog({ open, changes, busy, onCancel, onConfirm }: SaveDialogProps) {
  return (
    <Dialog
      open={open}
      title={cyclePage.saveTitle}
      confirmText={cyclePage.save}
      busy={busy}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      {changes.map((change) => (
        <View key={change} className='of-change'>
          {CYCLE_CHANGE_WORDS[change]}
        </View>
      ))}
    </Dialog>
  )
}

/** The cycle's dates and terms, and the days on which reminders follow from them. */
export default function CyclePage() {
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [askingNext, setAskingNext] = useState(false)
  const [askingBack, setAskingBack] = useState(false)
  const editing = useCycleForm(() => toast.show({ tone: 'ok', text: cyclePage.saved }))
  const [askingArchive, setAskingArchive] = useState(false)
  const [looked, setLooked] = useState<UnfinishedKind>()
  const { form, changes, failure } = editing
  const next = useNextCycle(async () => {
    await editing.startOver()
    toast.show({ tone: 'ok', text: cyclePage.opened })
  })
  const withdrawal = useCycleWithdrawal(editing.cycleId, async () => {
    await editing.startOver()
    toast.show({ tone: 'ok', text: cyclePage.withdrawn })
  })
  const closing = useClosing(editing.cycleId, async () => {
    await editing.startOver()
    toast.show({ tone: 'ok', text: closingPage.archived })
  })
  const archived = closing.closing?.stage === 'archived'
  const nextCard = next.available ? <NextCycleCard next={next} onAsk={() => setAskingNext(true)} /> : null
  const nextDialog = <NextCycleDialog next={next} open={askingNext} onClose={() => setAskingNext(false)} />

  if (!form)
    return (
      <OfficePage overlay={nextDialog}>
        {editing.sessionFailure ? (
          <ReadFailure failure={editing.sessionFailure} onRetry={editing.load} />
        ) : editing.withoutCycle ? (
          nextCard
        ) : (
          <LoadingState rows={4} />
        )}
      </OfficePage>
    )
  const ask = () => {
    if (editing.check()) setAsking(true)
    else toast.show({ tone: 'warn', text: wrongPartsSentence(editing.wrongParts()) })
  }
  const save = async (): Promise<void> => {
    await editing.save()
    setAsking(false)
  }
  const startOver = { text: cyclePage.seeLatest, onPress: () => void editing.startOver() }
  const shown = closing.closing
  return (
    <OfficePage
      footer={
        archived ? null : (
          <ActionBar hint={changes.length > 0 ? cyclePage.unsaved(changes.length) : cyclePage.unchanged}>
            {changes.length > 0 ? (
              <Button kind='secondary' onPress={() => void editing.startOver()}>
                {cyclePage.dropChanges}
              </Button>
            ) : null}
            <Button disabled={changes.length === 0} onPress={ask}>
              {cyclePage.save}
            </Button>
          </ActionBar>
        )
      }
      overlay={
        <>
          <SaveDialog
            open={asking}
            changes={changes}
            busy={editing.saving}
            onCancel={() => setAsking(false)}
            onConfirm={() => void save()}
          />
          {nextDialog}
          <WithdrawDialog withdrawal={withdrawal} open={askingBack} onClose={() => setAskingBack(false)} />
          {askingArchive ? (
            <ArchiveDialog
              closing={closing}
              onClose={() => setAskingArchive(false)}
              onDone={() => setAskingArchive(false)}
            />
          ) : null}
          {shown && looked ? (
            <LeftOpenDrawer
              cycleId={shown.cycle.cycleId}
              kind={looked}
              title={unfinishedLine(looked, shown.unfinished[looked])}
              archived={archived}
              onClose={() => setLooked(undefined)}
            />
          ) : null}
        </>
      }
    >
      {editing.conflict ? (
        <Notice tone='danger' title={cyclePage.notSaved} action={startOver} urgent>
          {CYCLE_CHANGED_MEANWHILE}
        </Notice>
      ) : (
        <WriteFailure failure={failure} title={cyclePage.notSaved} />
      )}
      {nextCard}
      <SectionTitle title={editing.title} />
      <ClosingCard closing={closing} onLook={setLooked} onArchive={() => setAskingArchive(true)} />
      {archived ? null : (
        <>
          <CycleDates editing={editing} form={form} />
          <StepCard editing={editing} form={form} />
          <BonusCard editing={editing} form={form} />
          <PaperCard editing={editing} form={form} />
          <ReminderCard editing={editing} form={form} />
          <CellList>
            <Cell
              title={cyclePage.editions}
              note={cyclePage.editionsNote}
              onPress={() => openPage(pageUrl('office/edition'))}
            />
          </CellList>
          <WithdrawCard withdrawal={withdrawal} onAsk={() => setAskingBack(true)} />
        </>
      )}
    </OfficePage>
  )
}
