import { Notice } from '@/components/notice/notice'
import type { ExportStanding } from '@/features/form/export-standing'
import { formText } from '@/text/form'

export interface ExportNoticeProps {
  standing: ExportStanding
  onRetry: () => void
}

/** Where the export stands, in words. */
export function ExportNotice({ standing, onRetry }: ExportNoticeProps) {
  switch (standing.kind) {
    case 'idle':
      return null
    case 'writing':
      return (
        <Notice tone='info' title={formText.writing(standing.format)}>
          {formText.writingNote}
        </Notice>
      )
    case 'fetching':
      return <Notice tone='info' title={formText.fetching(standing.format)} />
    case 'done':
      return <Notice tone='ok' title={standing.sentence} />
    case 'failed':
      return (
        <Notice urgent tone='danger' title='没有导出成功' action={{ text: formText.again, onPress: onRetry }}>
          {standing.sentence}
        </Notice>
      )
  }
}
