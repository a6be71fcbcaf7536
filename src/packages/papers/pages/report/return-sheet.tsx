import { Button } from '@/components/button/button'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { daysUntil, rectificationDays } from '@/features/rectification'
import type { ReportMoves } from '@/features/report/use-report-moves'
import { reportWords } from '@/text/report-words'
import { reportPageText } from '@/text/report-pages'

export interface ReturnSheetProps {
  moves: ReportMoves
  onReturn: () => void
  onClose: () => void
}

/** 退回修改: what is to be corrected, and until when. */
export function ReturnSheet({ moves, onReturn, onClose }: ReturnSheetProps) {
  const day = findPlainDate(moves.rectifyBy)
  return (
    <HalfSheet
      open
      title={reportWords.returnTitle}
      note={reportWords.returnNote}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            {reportWords.returnLater}
          </Button>
          <Button
            loading={moves.running}
            disabled={moves.note.trim() === '' || moves.rectifyBy === ''}
            onPress={onReturn}
          >
            {reportWords.returnConfirm}
          </Button>
        </>
      }
    >
      {moves.problem === undefined ? null : (
        <Notice tone='danger' title={reportWords.notDone} urgent>
          {moves.problem}
        </Notice>
      )}
      <NarrativeField
        label={reportWords.returnField}
        value={moves.note}
        suggested={null}
        placeholder={reportWords.returnPlaceholder}
        onInput={moves.setNote}
      />
      <DatePickerField
        label={reportPageText.rectifyBy}
        value={moves.rectifyBy}
        start={rectificationDays().earliestOn}
        end={rectificationDays().latestOn}
        onChange={moves.setRectifyBy}
        hint={day === undefined || daysUntil(day) === 0 ? reportWords.rectifyToday : reportWords.rectifyBy(day)}
        required
      />
    </HalfSheet>
  )
}
