import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { OpenFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useDocument } from '@/features/documents/use-document'
import { type FormEditionView, useFormEdition } from '@/features/form/use-form-edition'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { keepPrintedPages } from '@/features/stamp/printed-pages'
import { type FormFormat, formText } from '@/text/form'
import { DocumentNotice } from '@/components/document-notice/document-notice'

definePageConfig({ navigationBarTitleText: '导出评估表', enablePullDownRefresh: true })

/** Which submission the papers are made from, and the code that each of their pages will bear. */
function EditionCells({ edition }: { edition: FormEditionView }) {
  return (
    <CellList title={edition.enterpriseName}>
      <Cell title={formText.edition} value={formText.version(edition)} />
      <Cell title={formText.editionState} value={formText.state(edition.state)} />
      <Cell title={formText.code} note={formText.codeNote} value={edition.code} />
      {edition.shortHead === undefined ? null : (
        <Cell title={formText.head} note={formText.headNote} value={edition.shortHead} />
      )}
    </CellList>
  )
}

const FORMATS: readonly FormFormat[] = ['pdf', 'docx']

interface ExportingProps {
  readonly assessmentId: string
  readonly edition: FormEditionView
  readonly stamps: boolean
}

function Exporting({ assessmentId, edition, stamps }: ExportingProps) {
  const [photosWanted, setPhotosWanted] = useState(true)
  const [format, setFormat] = useState<FormFormat>('docx')
  const document = useDocument('form.export', ({ tablePages }) => {
    if (tablePages !== undefined) keepPrintedPages(assessmentId, { code: edition.code, tablePages })
  })
  const { busy } = document
  const withPhotos = photosWanted && edition.photos > 0
  const run = (wanted: FormFormat): void => {
    setFormat(wanted)
    void document.run({ assessmentId, format: wanted, withPhotos })
  }
  return (
    <Page
      footer={
        <ActionBar>
          {FORMATS.map((each) => (
            <Button
              key={each}
              kind={each === 'docx' ? 'primary' : 'secondary'}
              loading={busy && format === each}
              disabled={busy}
              onPress={() => run(each)}
            >
              {formText.export(each)}
            </Button>
          ))}
        </ActionBar>
      }
    >
      <DocumentNotice what={formText.format(format)} document={document} onAgain={() => run(format)} />
      {edition.draft ? (
        <Notice tone='warn' title={formText.draftTitle}>
          {formText.draftBody}
        </Notice>
      ) : null}
      {edition.state === 'submitted' ? <Notice title={formText.earlyTitle}>{formText.earlyBody}</Notice> : null}
      <EditionCells edition={edition} />
      <Card>
        <SwitchRow
          label={formText.withPhotos}
          note={formText.photos(edition.photos)}
          on={withPhotos}
          onChange={setPhotosWanted}
          disabled={edition.photos === 0 || busy}
        />
      </Card>
      {stamps ? (
        <CellList>
          <Cell
            title={formText.stamped}
            note={formText.stampedNote}
            onPress={() => openPage(pageUrl('papers/stamp', { id: assessmentId }))}
          />
        </CellList>
      ) : null}
      <Notice tone='info'>{formText.filing}</Notice>
    </Page>
  )
}

/** 导出评估表: 附件 1 as Word or PDF, for whoever may see the assessment. */
export default function FormPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const { edition, failure, reload, stamps } = useFormEdition(assessmentId)
  useBar('plain')
  usePullDown(reload)
  if (edition) return <Exporting assessmentId={assessmentId} edition={edition} stamps={stamps} />
  return (
    <Page>
      {assessmentId === '' ? (
        <EmptyState title={formText.noneChosen} note={formText.noneChosenNote} />
      ) : failure ? (
        <OpenFailure failure={failure} onRetry={reload} />
      ) : (
        <LoadingState label={formText.opening} rows={4} />
      )}
    </Page>
  )
}
