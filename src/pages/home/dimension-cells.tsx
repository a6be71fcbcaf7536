import { View } from '@tarojs/components'
import { Cell, CellList } from '@/components/cell/cell'
import { StatusTag } from '@/components/status-tag/status-tag'
import { dimensionUrl } from '@/features/home/contact-action'
import type { DimensionRow } from '@/features/home/dimension-rows'
import { openPage } from '@/features/session/navigate'
import './dimension-cells.scss'

export interface DimensionCellsProps {
  rows: readonly DimensionRow[]
  assessmentId: string
}

export function DimensionCells({ rows, assessmentId }: DimensionCellsProps) {
  return (
    <CellList>
      {rows.map(({ dimensionId, title, note, badge, returned }) => (
        <Cell
          key={dimensionId}
          title={title}
          note={note}
          badge={badge}
          label={[title, note, returned?.text].filter(Boolean).join('，')}
          onPress={() => openPage(dimensionUrl(assessmentId, dimensionId))}
        >
          {returned ? (
            <View className='dimension-cells__returned'>
              <StatusTag tone={returned.corrected ? 'ok' : 'danger'} text={returned.text} />
            </View>
          ) : null}
        </Cell>
      ))}
    </CellList>
  )
}
