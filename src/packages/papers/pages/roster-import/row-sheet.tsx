import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { choicesOf, chosenOf, type ImportRow, type ImportSummary } from '@/features/roster/import-view'
import { useWrite } from '@/features/use-write'
import { choiceWords, IMPORT_KIND_WORDS, importNoteWords, importReasonWords, rowTitle } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'
import './row-sheet.scss'

export interface RowSheetProps {
  row: ImportRow
  summary: ImportSummary
  onClose: () => void
  onDecided: (summary: ImportSummary) => void
}

/** What a row changes, old and new; why it is rejected; and, where that is open, what the office says it is. */
export function RowSheet({ row, summary, onClose, onDecided }: RowSheetProps) {
  const choices = choicesOf(row)
  const [chosen, setChosen] = useState(chosenOf(row))
  const write = useWrite('roster.decide')
  const save = async () => {
    const choice = choices.find(({ key }) => key === chosen)
    if (!choice) return
    const { importId, revision } = summary
    const target = { importId, seenRevision: revision, index: row.index }
    const result = await write.run({ ...target, decision: choice.decision })
    if (result.outcome === 'done') onDecided(result.value.summary)
  }
  const footer =
    choices.length > 0 ? (
      <Button disabled={chosen === null} loading={write.running} onPress={() => void save()}>
        {rosterText.decide}
      </Button>
    ) : undefined
  return (
    <HalfSheet
      open
      title={rowTitle(row)}
      note={rosterText.rowOf(row.row, IMPORT_KIND_WORDS[row.kind])}
      onClose={onClose}
      footer={footer}
    >
      <WriteFailure failure={write.failure} title={rosterText.notSaved} />
      {row.reasons.map((reason) => (
        <Notice key={importReasonWords(reason)} tone='warn'>
          {importReasonWords(reason)}
        </Notice>
      ))}
      {row.notes.map((note) => (
        <Notice key={importNoteWords(note)}>{importNoteWords(note)}</Notice>
      ))}
      {row.changes.length > 0 ? (
        <CellList title={rosterText.changes}>
          {row.changes.map(({ field, label, from, to }) => (
            <Cell key={field} title={label}>
              <View className='pp-row-change'>
                <View className='pp-row-change__from'>{rosterText.before(from === '' ? rosterText.empty : from)}</View>
                <View className='pp-row-change__to'>{rosterText.after(to)}</View>
              </View>
            </Cell>
          ))}
        </CellList>
      ) : null}
      {choices.length > 0 ? (
        <ChoiceList
          label={rosterText.thisRowIs}
          choices={choices.map(({ key, decision }) => ({ value: key, ...choiceWords(decision, row) }))}
          value={chosen ?? (row.kind === 'new' ? 'new' : null)}
          onChange={setChosen}
        />
      ) : null}
    </HalfSheet>
  )
}
