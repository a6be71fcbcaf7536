import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { RowPages } from '@/components/row-pages/row-pages'
import { worklistPage } from '@/features/office/paths'
import type { UnionBar } from '@/features/office/progress/progress'
import { openPage } from '@/features/session/navigate'
import { yearParameters, type Year } from '@/features/session/years'
import { unionBarNote } from '@/text/office'

/** How far each union's enterprises are; a tap opens the union's worklist. */
export function UnionBars({ unions, year }: { unions: readonly UnionBar[]; year: Year }) {
  if (unions.length === 0)
    return <EmptyState title='还没有确定责任工会' note='确认建议或分派以后，这里显示各责任工会的进展。' />
  return (
    <RowPages rows={unions} unit='个' inside={(shown) => <CellList title='各责任工会进展'>{shown}</CellList>}>
      {(union) => (
        <Cell
          key={union.unionId}
          title={union.unionName}
          note={unionBarNote(union)}
          value={`已提交 ${union.submitted}/${union.enterprises} 家`}
          valueTone={union.submitted === union.enterprises ? 'ok' : undefined}
          onPress={() => openPage(worklistPage(union.unionId, yearParameters(year)))}
        >
          <ProgressBar value={union.submitted} max={union.enterprises} label={`${union.unionName}已提交`} />
        </Cell>
      )}
    </RowPages>
  )
}
