import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { RowPages } from '@/components/row-pages/row-pages'
import type { UnionBar } from '@/features/office/progress/progress'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { unionBarNote } from '@/text/office'
import { progressPage } from '@/text/office-progress'

/** How far each union's enterprises are; a tap opens the union's worklist. */
export function UnionBars({ unions, year }: { unions: readonly UnionBar[]; year: Year }) {
  if (unions.length === 0) return <EmptyState title={progressPage.noUnions} note={progressPage.noUnionsNote} />
  return (
    <RowPages
      rows={unions}
      unit={progressPage.unionUnit}
      inside={(shown) => <CellList title={progressPage.unions}>{shown}</CellList>}
    >
      {(union) => (
        <Cell
          key={union.unionId}
          title={union.unionName}
          note={unionBarNote(union)}
          value={progressPage.unionSubmitted(union.submitted, union.enterprises)}
          valueTone={union.submitted === union.enterprises ? 'ok' : undefined}
          onPress={() => openPage(pageUrl('reviewer/worklist', { union: union.unionId, ...yearParameters(year) }))}
        >
          <ProgressBar
            value={union.submitted}
            max={union.enterprises}
            label={progressPage.unionSubmittedLabel(union.unionName)}
          />
        </Cell>
      )}
    </RowPages>
  )
}
