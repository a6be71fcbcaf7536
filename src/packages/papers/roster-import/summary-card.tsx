import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import type { ImportSummary } from '@/features/roster/import-view'
import { failureSentence, type Failure } from '@/text/failures'
import { absentWords, columnsWords, previewTitle, tallyWords } from '@/text/roster'

export interface SummaryCardProps {
  summary: ImportSummary
  /** Why the writing did not begin. */
  failure: Failure | undefined
  onColumns: () => void
}

/** What the file is, which of its columns are read, and what it would come to. */
export function SummaryCard({ summary, failure, onColumns }: SummaryCardProps) {
  const { absent, doubled } = summary
  return (
    <>
      {failure ? (
        <Notice tone='danger' title='没有写入' urgent>
          {failureSentence(failure)}
        </Notice>
      ) : null}
      <Card title={previewTitle(summary)} note={`确认后将${tallyWords(summary.wanted)}。现在什么都没有改动。`} flush>
        <CellList>
          <Cell title='读取的栏目' note={columnsWords(summary)} value='核对' onPress={onColumns} />
          {absent.count > 0 ? <Cell plain title={absentWords(absent)} /> : null}
        </CellList>
      </Card>
      {doubled.length > 0 ? (
        <Notice tone='warn' action={{ text: '核对栏目', onPress: onColumns }}>
          {`表头里“${doubled.join('、')}”不止一列，读取了最左边的一列。`}
        </Notice>
      ) : null}
    </>
  )
}
