import { ActionBar } from '@/components/action-bar/action-bar'
import { NextBar } from '@/components/action-bar/next-bar'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { useToast } from '@/components/toast/toast'
import type { ReportStamp } from '@/features/report/report-stamp'
import type { ReportView } from '@/features/report/report-view'
import type { ReportMoves } from '@/features/report/use-report-moves'
import { goBack, replacePage } from '@/features/session/navigate'
import { headingsOf } from '@/domain/report/sections'
import { reportStampWords } from '@/text/report-stamp'
import { reportWords } from '@/text/report-words'
import { ReturnSheet } from './return-sheet'

/** What is asked about before it is done. */
export type Step = 'submit' | 'withdraw' | 'return' | 'receive'

interface ReportFooterProps {
  view: ReportView
  moves: ReportMoves
  onStep: (step: Step) => void
}

/** The ways on that the table of moves leaves open to whoever reads it. */
export function ReportFooter({ view, moves, onStep }: ReportFooterProps) {
  const may = (step: Step) => view.moves.includes(step)
  if (may('submit') && view.writing)
    return (
      <ActionBar
        hint={view.empty.length > 0 ? reportWords.emptyHint(headingsOf(view.report.kind, view.empty)) : undefined}
      >
        <Button loading={moves.running} disabled={view.empty.length > 0} onPress={() => onStep('submit')}>
          {view.report.state === 'returned' ? reportWords.submitAgain : reportWords.submit}
        </Button>
      </ActionBar>
    )
  if (may('withdraw') && view.report.openedAt === null)
    return (
      <ActionBar>
        <Button kind='secondary' loading={moves.running} onPress={() => onStep('withdraw')}>
          {reportWords.withdraw}
        </Button>
      </ActionBar>
    )
  if (!may('receive'))
    return moves.next === undefined ? null : <NextBar next={moves.next} onOpen={replacePage} onBack={goBack} />
  return (
    <ActionBar>
      <Button kind='secondary' disabled={moves.running} onPress={() => onStep('return')}>
        {reportWords.returnIt}
      </Button>
      <Button loading={moves.running} onPress={() => onStep('receive')}>
        {reportWords.receive}
      </Button>
    </ActionBar>
  )
}

/** What a step comes to with the stamped copy as it stands; '' where there is nothing to say. */
const ofStamp = (stamp: ReportStamp | undefined, step: 'submit' | 'receive'): string => {
  if (step === 'receive') return stamp && stamp.kind !== 'finished' ? reportStampWords.receiveNone : ''
  if (stamp?.kind === 'begun') return reportStampWords.submitBegun
  return stamp?.kind === 'changed' ? reportStampWords.submitChanged : ''
}

interface ReportStepsProps {
  view: ReportView
  stamp: ReportStamp | undefined
  moves: ReportMoves
  step: Step | undefined
  onClose: () => void
}

/** Each step asks once, says what it comes to, and closes whether it was done or not: the page says why not. */
export function ReportSteps({ view, stamp, moves, step, onClose }: ReportStepsProps) {
  const toast = useToast()
  const carryOut = async (doing: () => Promise<boolean>, said: string) => {
    const done = await doing()
    if (done) toast.show({ text: said, tone: 'ok' })
    if (done || step !== 'return') onClose()
  }
  const late = view.due !== null && view.due.daysLeft < 0
  switch (step) {
    case undefined:
      return null
    case 'submit':
      return (
        <Dialog
          open
          title={reportWords.submitTitle}
          body={`${late ? reportWords.submitLateBody : reportWords.submitBody}${ofStamp(stamp, 'submit')}`}
          confirmText={reportWords.submit}
          busy={moves.running}
          onConfirm={() => void carryOut(moves.submit, reportWords.submitted)}
          onCancel={onClose}
        />
      )
    case 'withdraw':
      return (
        <Dialog
          open
          title={reportWords.withdrawTitle}
          body={reportWords.withdrawBody}
          confirmText={reportWords.withdraw}
          busy={moves.running}
          onConfirm={() => void carryOut(moves.withdraw, reportWords.withdrawn)}
          onCancel={onClose}
        />
      )
    case 'receive':
      return (
        <Dialog
          open
          title={reportWords.receiveTitle}
          body={`${reportWords.receiveBody}${ofStamp(stamp, 'receive')}`}
          confirmText={reportWords.receive}
          busy={moves.running}
          onConfirm={() => void carryOut(moves.receive, reportWords.received)}
          onCancel={onClose}
        />
      )
    case 'return':
      return (
        <ReturnSheet
          moves={moves}
          onClose={onClose}
          onReturn={() => void carryOut(moves.returnIt, reportWords.returned)}
        />
      )
  }
}
