import { Cell, CellList } from '@/components/cell/cell'
import type { EnterpriseView } from '@/features/office/enterprise/use-enterprise'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { formatFullDay } from '@/text/dates'
import { formText } from '@/text/form'

export interface EnterpriseStepsProps {
  view: EnterpriseView
  onExtend: () => void
  onAssign: () => void
}

const openingNote = (state: EnterpriseView['outline']['state']): string => {
  switch (state) {
    case 'draft':
      return '企业还没有提交，只看得到填报进度'
    case 'returned':
      return '只读查看上次提交的自评、照片和审核意见'
    case 'endorsed':
      return '待省级接收：打开后可以接收，或退回修改'
    case 'submitted':
    case 'received':
      return '只读查看自评、照片和审核意见'
  }
}

/** What the office can do for this enterprise now. */
export function EnterpriseSteps({ view: { outline, extensionBounds }, onExtend, onAssign }: EnterpriseStepsProps) {
  return (
    <CellList title='办理'>
      <Cell
        title='打开评估表'
        note={openingNote(outline.state)}
        value={outline.state === 'endorsed' ? '去办理' : undefined}
        valueTone='brand'
        onPress={() => openPage(pageUrl('reviewer/review', { id: outline.assessmentId }))}
      />
      <Cell
        title={formText.way}
        note={formText.wayNote}
        onPress={() => openPage(pageUrl('papers/form', { id: outline.assessmentId }))}
      />
      {extensionBounds ? (
        <Cell title='延期' note={`可以延到${formatFullDay(extensionBounds.earliestOn)}或以后`} onPress={onExtend} />
      ) : (
        <Cell title='延期' note='已经提交，不用延期' disabled />
      )}
      <Cell
        title={outline.unionId ? '改派责任工会' : '分派责任工会'}
        note={outline.unionName ?? '还没有责任工会，提交后无人审核'}
        onPress={onAssign}
      />
    </CellList>
  )
}
