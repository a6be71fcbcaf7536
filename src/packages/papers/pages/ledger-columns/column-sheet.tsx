import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { Field } from '@/components/field/field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextInput } from '@/components/text-input/text-input'
import type { LedgerColumn } from '@/domain/ledger/ledger-column'
import { choicesOf, COLUMN_KIND_ORDER, columnGap } from '@/features/ledger/columns-form'
import { COLUMN_KIND_WORDS } from '@/text/ledger'
import { ledgerText } from '@/text/ledger-pages'

export interface ColumnSheetProps {
  column: LedgerColumn
  others: readonly LedgerColumn[]
  kindOpen: boolean
  onClose: () => void
  onDone: (column: LedgerColumn) => void
}

/** One column: its name, what kind of values it holds, and whether it has to be filled in. */
export function ColumnSheet({ column, others, kindOpen, onClose, onDone }: ColumnSheetProps) {
  const [draft, setDraft] = useState(column)
  const [choices, setChoices] = useState(column.choices.join('\n'))
  const [tried, setTried] = useState(false)
  const whole = { ...draft, choices: draft.kind === 'choice' ? choicesOf(choices) : [] }
  const gap = columnGap(whole, others)
  return (
    <HalfSheet
      open
      title={column.label === '' ? ledgerText.addColumn : ledgerText.editColumn}
      onClose={onClose}
      footer={
        <Button
          onPress={() => {
            setTried(true)
            if (gap === undefined) onDone(whole)
          }}
        >
          {ledgerText.done}
        </Button>
      }
    >
      <TextInput
        label={ledgerText.columnName}
        required
        value={draft.label}
        onInput={(label) => setDraft((before) => ({ ...before, label }))}
        placeholder={ledgerText.columnNameExample}
        error={tried ? gap : undefined}
      />
      {kindOpen ? (
        <Field label={ledgerText.columnKind}>
          <ChoiceList
            label={ledgerText.columnKind}
            value={draft.kind}
            onChange={(kind) => setDraft((before) => ({ ...before, kind }))}
            choices={COLUMN_KIND_ORDER.map((kind) => ({ value: kind, label: COLUMN_KIND_WORDS[kind] }))}
          />
        </Field>
      ) : null}
      {draft.kind === 'choice' ? (
        <NarrativeField label={ledgerText.choicesField} value={choices} onInput={setChoices} suggested={null} />
      ) : null}
      <SwitchRow
        label={ledgerText.required}
        note={ledgerText.requiredNote}
        on={draft.required}
        onChange={(required) => setDraft((before) => ({ ...before, required }))}
      />
    </HalfSheet>
  )
}
