import { Cell, CellList } from '@/components/cell/cell'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { getInstant } from '@/domain/calendar/instant'
import { stampedPaperOf } from '@/domain/report/report'
import { paperPages } from '@/domain/stamp/stamped-form'
import { showPictures } from '@/features/photos/choose-and-show'
import type { StampView } from '@/features/stamp/stamped-pages'
import { useStampedScan } from '@/features/stamp/use-stamped-scan'
import type { UsedStampedPages } from '@/features/stamp/use-stamped-pages'
import { formatMoment } from '@/text/dates'
import { stampWords } from '@/text/stamp'
import { stampedPaperWords } from '@/text/stamped-papers'

/** Stamped forms that count no longer, with the reason. They stay on file and can be looked at. */
export function FormerList({ stamped, view }: { stamped: UsedStampedPages; view: StampView }) {
  const words = stampedPaperWords[stampedPaperOf(view.assessmentId)]
  const toast = useToast()
  const scans = useStampedScan(view.assessmentId)
  const look = async ({ form }: StampView['former'][number]) => {
    if (scans.openFirst(form.sheets, form.version.submittedAt)) return
    await stamped.showLinks(form.version.submittedAt)
    const { links } = stamped.store.getState()
    const sources = form.sheets.map(({ photoId }) => links[photoId] ?? '')
    if (!showPictures(sources, sources.find((src) => src !== '') ?? '')) toast.show(stampWords.loading)
  }
  if (view.former.length === 0) return null
  return (
    <RowPages
      rows={view.former}
      unit={stampWords.forms}
      inside={(rows) => <CellList title={stampWords.formerTitle}>{rows}</CellList>}
      total={view.olderFormer > 0 ? stampWords.olderFormer(view.olderFormer) : undefined}
    >
      {(former) => (
        <Cell
          key={former.form.version.submittedAt}
          title={words.void[former.because]}
          note={`${words.formerNote(
            paperPages(former.form.sheets),
            formatMoment(getInstant(former.form.version.submittedAt)),
          )} · ${stampWords.code(former.code)}`}
          onPress={() => void look(former)}
        >
          <StatusTag tone='neutral' text={stampWords.voidTag} icon='cross' />
          {former.form.sheets.some(({ photoId }) => photoId === scans.photoId) ? (
            <DocumentNotice what={scans.name} handedIn document={scans} onAgain={scans.again} />
          ) : null}
        </Cell>
      )}
    </RowPages>
  )
}
