import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { withColumn, type ImportSummary } from '@/features/roster/import-view'
import type { RosterImport } from '@/features/roster/use-roster-import'
import { jobFailureSentence } from '@/text/document'
import { headWords } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'

export interface ColumnSheetProps {
  roster: RosterImport
  summary: ImportSummary
  onClose: () => void
}

const NONE = 'none'

/** Which column of the file each field is read from, as the person corrects it. */
export function ColumnSheet({ roster, summary, onClose }: ColumnSheetProps) {
  const { heads, fields } = summary
  const [mapping, setMapping] = useState(summary.mapping)
  const [choosing, setChoosing] = useState<string>()
  const field = fields.find(({ key }) => key === choosing)
  const save = async () => {
    if (await roster.remap(mapping)) onClose()
  }
  if (field)
    return (
      <HalfSheet open title={rosterText.whichColumn(field.label)} onClose={() => setChoosing(undefined)}>
        <ChoiceList
          label={field.label}
          choices={[
            ...heads.map((head, column) => ({ value: String(column), label: headWords(head, column) })),
            { value: NONE, label: rosterText.noColumn },
          ]}
          value={mapping[field.key] === undefined ? NONE : String(mapping[field.key])}
          onChange={(value) => {
            setMapping(withColumn(mapping, field.key, value === NONE ? null : Number(value)))
            setChoosing(undefined)
          }}
        />
      </HalfSheet>
    )
  return (
    <HalfSheet
      open
      title={rosterText.columns}
      note={rosterText.columnsNote}
      onClose={onClose}
      footer={
        <Button loading={roster.remapping} onPress={() => void save()}>
          {rosterText.remap}
        </Button>
      }
    >
      {roster.remapFailure ? (
        <Notice tone='danger' title={rosterText.notRemapped} urgent>
          {jobFailureSentence(roster.remapFailure)}
        </Notice>
      ) : null}
      <CellList>
        {fields.map(({ key, label }) => {
          const column = mapping[key]
          return (
            <Cell
              key={key}
              title={label}
              value={column === undefined ? rosterText.notRead : headWords(heads[column] ?? '', column)}
              onPress={() => setChoosing(key)}
            />
          )
        })}
      </CellList>
    </HalfSheet>
  )
}
