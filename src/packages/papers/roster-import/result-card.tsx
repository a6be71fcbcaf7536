import { Button } from '@/components/button/button'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Card } from '@/components/card/card'
import { StatRow } from '@/components/stat-row/stat-row'
import { useDocument } from '@/features/documents/use-document'
import { unwrittenOf, type ImportSummary } from '@/features/roster/import-view'
import { doneWords } from '@/text/roster'
import { DocumentNotice } from '../parts/document-notice'

export interface ResultCardProps {
  summary: ImportSummary
  onAgain: () => void
}

/** What was written, and the rows that were not, to be corrected and brought again. */
export function ResultCard({ summary, onAgain }: ResultCardProps) {
  const { done } = summary
  const unwritten = unwrittenOf(summary)
  const returned = useDocument('roster.rejected')
  const download = (): void => void returned.run({ importId: summary.importId })
  return (
    <Card title='导入完成' note={doneWords(done)} accent='ok'>
      <StatRow
        stats={[
          { key: 'added', label: '新增', value: done.added, tone: 'ok' },
          { key: 'updated', label: '变更', value: done.updated },
          { key: 'renamed', label: '更名', value: done.renamed },
          { key: 'unwritten', label: '未写入', value: unwritten, ...(unwritten > 0 ? { tone: 'warn' as const } : {}) },
        ]}
      />
      <DocumentNotice what='退回行' document={returned} onAgain={download} />
      <ButtonRow>
        {unwritten > 0 ? (
          <Button kind='secondary' loading={returned.busy} onPress={download}>
            下载退回行
          </Button>
        ) : null}
        <Button onPress={onAgain}>再导入一份</Button>
      </ButtonRow>
    </Card>
  )
}
