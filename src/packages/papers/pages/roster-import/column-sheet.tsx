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
      <HalfSheet open title={`“${field.label}”在哪一列`} onClose={() => setChoosing(undefined)}>
        <ChoiceList
          label={field.label}
          choices={[
            ...heads.map((head, column) => ({ value: String(column), label: headWords(head, column) })),
            { value: NONE, label: '名单里没有，不读取' },
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
      title='读取的栏目'
      note='点一下可以改选。重新核对后，各行的选择要重新做。'
      onClose={onClose}
      footer={
        <Button loading={roster.remapping} onPress={() => void save()}>
          按这样重新核对
        </Button>
      }
    >
      {roster.remapFailure ? (
        <Notice tone='danger' title='没有重新核对' urgent>
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
              value={column === undefined ? '不读取' : headWords(heads[column] ?? '', column)}
              onPress={() => setChoosing(key)}
            />
          )
        })}
      </CellList>
    </HalfSheet>
  )
}
