import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { jobFailureSentence } from '@/text/document'
import { rosterText } from '@/text/roster-pages'
import type { ColumnSheetProps } from './column-sheet'

/** Which of the workbook's sheets is the list, where several look like one. */
export function WorksheetSheet({ roster, summary, onClose }: ColumnSheetProps) {
  const [sheet, setSheet] = useState(summary.sheet)
  const read = async () => {
    if (sheet === summary.sheet || (await roster.takeSheet(sheet))) onClose()
  }
  return (
    <HalfSheet
      open
      title={rosterText.chooseSheet}
      note={rosterText.chooseSheetNote}
      onClose={onClose}
      footer={
        <Button loading={roster.remapping} onPress={() => void read()}>
          {rosterText.readSheet}
        </Button>
      }
    >
      {roster.remapFailure ? (
        <Notice tone='danger' title={rosterText.notRemapped} urgent>
          {jobFailureSentence(roster.remapFailure)}
        </Notice>
      ) : null}
      <ChoiceList
        label={rosterText.chooseSheet}
        choices={summary.sheets.map((name) => ({ value: name, label: name }))}
        value={sheet}
        onChange={setSheet}
      />
    </HalfSheet>
  )
}
