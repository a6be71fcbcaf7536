import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import type { ReportView } from '@/features/report/report-view'
import type { ReportMoves } from '@/features/report/use-report-moves'
import { reportWords } from '@/text/report-words'

/** What is asked about before it is done. */
export type Step = 'submit' | 'withdraw' | 'return' | 'receive'

export interface ReportFooterProps {
  view: ReportView
  moves: ReportMoves
  onStep: (step: Step) => void
}

/** The ways on that the table of moves leaves open to whoever reads it. */
export function ReportFooter({ view, moves, onStep }: ReportFooterProps) {
  const may = (step: Step) => view.moves.includes(step)
  if (may('submit') && view.writing)
    return (
      <ActionBar hint={view.empty.length > 0 ? reportWords.emptyHint(view.empty) : undefined}>
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
  if (!may('receive')) return null
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
