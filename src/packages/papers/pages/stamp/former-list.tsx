import { View } from '@tarojs/components'
import { Cell, CellList } from '@/components/cell/cell'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { DocumentRow } from '@/components/document-row/document-row'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { getInstant } from '@/domain/calendar/instant'
import { documentFormat } from '@/domain/evidence/document'
import { stampedPaperOf } from '@/domain/report/report'
import { paperPages } from '@/domain/stamp/stamped-form'
import { shownDocument } from '@/features/evidence-document'
import { showPictures } from '@/features/photos/choose-and-show'
import type { StampView } from '@/features/stamp/stamped-pages'
import { useStampedScan, type StampedScan } from '@/features/stamp/use-stamped-scan'
import type { UsedStampedPages } from '@/features/stamp/use-stamped-pages'
import { formatMoment } from '@/text/dates'
import { documentNote } from '@/text/evidence-documents'
import { stampWords } from '@/text/stamp'
import { stampedPaperWords } from '@/text/stamped-papers'

type Former = StampView['former'][number]

const photosIn = ({ sheets }: Former['form']) => sheets.filter(({ document }) => document === undefined)

/** The scans of one paper: each a row that opens it. */
function FormerScans({ form, scans }: { form: Former['form']; scans: StampedScan }) {
  const { submittedAt } = form.version
  return (
    <>
      {form.sheets.map((sheet) => {
        const document = sheet.document && shownDocument(sheet)
        return document ? (
          <View key={sheet.photoId}>
            <DocumentRow
              name={document.name}
              format={documentFormat(document.type)}
              note={documentNote(document)}
              state={{ kind: 'done' }}
              onOpen={() => scans.open({ photoId: sheet.photoId, document, src: '', submittedAt })}
            />
            {scans.photoId === sheet.photoId ? (
              <DocumentNotice what={scans.name} handedIn document={scans} onAgain={scans.again} />
            ) : null}
          </View>
        ) : null
      })}
    </>
  )
}

/** Stamped forms that count no longer, with the reason. They stay on file and can be looked at. */
export function FormerList({ stamped, view }: { stamped: UsedStampedPages; view: StampView }) {
  const words = stampedPaperWords[stampedPaperOf(view.assessmentId)]
  const toast = useToast()
  const scans = useStampedScan(view.assessmentId)
  const look = async ({ form }: Former) => {
    await stamped.showLinks(form.version.submittedAt)
    const { links } = stamped.store.getState()
    const sources = photosIn(form).map(({ photoId }) => links[photoId] ?? '')
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
        <View key={former.form.version.submittedAt}>
          <Cell
            title={words.void[former.because]}
            note={`${words.formerNote(
              paperPages(former.form.sheets),
              formatMoment(getInstant(former.form.version.submittedAt)),
            )} · ${stampWords.code(former.code)}`}
            onPress={photosIn(former.form).length > 0 ? () => void look(former) : undefined}
          >
            <StatusTag tone='neutral' text={stampWords.voidTag} icon='cross' />
          </Cell>
          <FormerScans form={former.form} scans={scans} />
        </View>
      )}
    </RowPages>
  )
}
