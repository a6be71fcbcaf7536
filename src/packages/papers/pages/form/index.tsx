import { useState } from 'react'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useFormEdition, type FormEditionView } from '@/features/form/use-form-edition'
import { useFormExport } from '@/features/form/use-form-export'
import { useBar } from '@/features/session/use-bar'
import { formText, type FormFormat } from '@/text/form'
import { EditionCells } from '../../form/edition-cells'
import { ExportNotice } from '../../form/export-notice'
import { OpenTrouble } from '../../parts/trouble'

const FORMATS: readonly FormFormat[] = ['pdf', 'docx']

function Exporting({ assessmentId, edition }: { assessmentId: string; edition: FormEditionView }) {
  const [photosWanted, setPhotosWanted] = useState(true)
  const { standing, run } = useFormExport(assessmentId)
  const withPhotos = photosWanted && edition.photos > 0
  const busy = standing.kind === 'writing' || standing.kind === 'fetching'
  return (
    <Page
      footer={
        <ActionBar>
          {FORMATS.map((format) => (
            <Button
              key={format}
              kind={format === 'docx' ? 'primary' : 'secondary'}
              loading={busy && standing.format === format}
              disabled={busy}
              onPress={() => void run(format, withPhotos)}
            >
              {formText.export(format)}
            </Button>
          ))}
        </ActionBar>
      }
    >
      <ExportNotice
        standing={standing}
        onRetry={() => {
          if (standing.kind === 'failed') void run(standing.format, withPhotos)
        }}
      />
      {edition.draft ? (
        <Notice tone='warn' title={formText.draftTitle}>
          {formText.draftBody}
        </Notice>
      ) : null}
      <EditionCells edition={edition} />
      <Card>
        <SwitchRow
          label='附上佐证照片'
          note={formText.photos(edition.photos)}
          on={withPhotos}
          onChange={setPhotosWanted}
          disabled={edition.photos === 0 || busy}
        />
      </Card>
      <Notice tone='info'>{formText.filing}</Notice>
    </Page>
  )
}

/** 导出评估表: 附件 1 as Word or PDF, for whoever may see the assessment. */
export default function FormPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const { edition, failure, reload } = useFormEdition(assessmentId)
  useBar('plain')
  usePullDownRefresh(() => void reload().then(() => Taro.stopPullDownRefresh()))
  if (edition) return <Exporting assessmentId={assessmentId} edition={edition} />
  return (
    <Page>
      {assessmentId === '' ? (
        <EmptyState title='没有指明是哪一份评估表' note='请返回上一页，从那里打开。' />
      ) : failure ? (
        <OpenTrouble failure={failure} onRetry={reload} />
      ) : (
        <LoadingState label='正在查看评估表' rows={4} />
      )}
    </Page>
  )
}
