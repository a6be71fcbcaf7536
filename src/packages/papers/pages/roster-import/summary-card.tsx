import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { WriteFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ImportSummary } from '@/features/roster/import-view'
import type { Failure } from '@/text/failures'
import { absentWords, columnsWords, previewTitle, tallyWords } from '@/text/roster'
import { hiddenColumnsWords, rosterText } from '@/text/roster-pages'

interface SummaryCardProps {
  summary: ImportSummary
  /** Why the writing did not begin. */
  failure: Failure | undefined
  onColumns: () => void
  onSheet: () => void
}

/** What the file is, which of its columns are read, and what it would come to. */
export function SummaryCard({ summary, failure, onColumns, onSheet }: SummaryCardProps) {
  const { absent, doubled, sheet, sheets } = summary
  const hidden = hiddenColumnsWords(summary)
  return (
    <>
      <WriteFailure failure={failure} title={rosterText.notWritten} />
      <SectionTitle title={rosterText.intoLedger(summary.cycleId.slice(1))} />
      <Card title={previewTitle(summary)} note={rosterText.wouldDo(tallyWords(summary.wanted))} flush>
        <CellList>
          {sheets.length > 1 ? (
            <Cell
              title={rosterText.sheet}
              note={rosterText.sheetsFound(sheets.length, sheet)}
              value={rosterText.otherSheet}
              onPress={onSheet}
            />
          ) : null}
          <Cell title={rosterText.columns} note={columnsWords(summary)} value={rosterText.check} onPress={onColumns} />
          {absent.count > 0 ? <Cell plain title={absentWords(absent)} /> : null}
        </CellList>
      </Card>
      {hidden === '' ? null : (
        <Notice tone='warn' action={{ text: rosterText.checkColumns, onPress: onColumns }}>
          {hidden}
        </Notice>
      )}
      {doubled.length > 0 ? (
        <Notice tone='warn' action={{ text: rosterText.checkColumns, onPress: onColumns }}>
          {rosterText.doubled(doubled.join('、'))}
        </Notice>
      ) : null}
    </>
  )
}
