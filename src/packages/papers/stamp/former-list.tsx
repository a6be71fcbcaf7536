import { getInstant } from '@/domain/calendar/instant'
import { Cell, CellList } from '@/components/cell/cell'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { showPictures } from '@/features/stamp/show-pictures'
import type { SheetsDesk } from '@/features/stamp/use-sheets'
import type { StampView } from '@/features/stamp/sheets-state'
import { formatMoment } from '@/text/dates'
import { stampWords, voidWords } from '@/text/stamp'

/** Stamped sheets that count no longer, with the reason. They stay on file and can be looked at. */
export function FormerList({ desk, view }: { desk: SheetsDesk; view: StampView }) {
  const toast = useToast()
  if (view.former.length === 0) return null
  const look = async ({ form }: StampView['former'][number]) => {
    await desk.sheets.showLinks(form.version.submittedAt)
    const { links } = desk.sheets.store.getState()
    const sources = form.sheets.map(({ photoId }) => links[photoId] ?? '')
    if (!showPictures(sources, sources.find((src) => src !== '') ?? '')) toast.show(stampWords.loading)
  }
  return (
    <RowPages
      rows={view.former}
      unit='份'
      inside={(rows) => <CellList title={stampWords.formerTitle}>{rows}</CellList>}
      total={view.olderFormer > 0 ? stampWords.olderFormer(view.olderFormer) : undefined}
    >
      {(former) => (
        <Cell
          key={former.form.version.submittedAt}
          title={voidWords[former.because]}
          note={`${stampWords.formerNote(
            former.form.sheets.length,
            formatMoment(getInstant(former.form.version.submittedAt)),
          )} · ${stampWords.code(former.code)}`}
          onPress={() => void look(former)}
        >
          <StatusTag tone='neutral' text={stampWords.voidTag} icon='cross' />
        </Cell>
      )}
    </RowPages>
  )
}
