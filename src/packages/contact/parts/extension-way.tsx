import { Cell, CellList } from '@/components/cell/cell'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { extensionWay } from '@/text/extension'

/** The way to 申请延期, where the last day is near or over. */
export function ExtensionWay({ assessmentId, offered }: { assessmentId: string; offered: boolean }) {
  return offered ? (
    <CellList>
      <Cell
        title={extensionWay.title}
        note={extensionWay.note}
        onPress={() => openPage(pageUrl('contact/extension', { id: assessmentId }))}
      />
    </CellList>
  ) : null
}
