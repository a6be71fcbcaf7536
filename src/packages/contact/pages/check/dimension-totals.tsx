import { Cell, CellList } from '@/components/cell/cell'
import type { CheckView } from '@/features/check/check-view'
import { dimensionUrl } from '@/features/home/contact-action'
import { openPage } from '@/features/session/navigate'

export interface DimensionTotalsProps {
  dimensions: CheckView['dimensions']
  assessmentId: string
}

export function DimensionTotals({ dimensions, assessmentId }: DimensionTotalsProps) {
  return (
    <CellList title='各维度得分'>
      {dimensions.map(({ id, title, note, value }) => (
        <Cell
          key={id}
          plain
          title={title}
          note={note}
          value={value}
          onPress={() => openPage(dimensionUrl(assessmentId, id))}
        />
      ))}
    </CellList>
  )
}
