import { ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Field as LabelledField } from '@/components/field/field'
import { TextInput } from '@/components/text-input/text-input'
import type { EntryField } from '@/features/ledger/entry-form'
import { shownValue } from '@/text/ledger'

export interface EntryFieldsProps {
  fields: readonly EntryField[]
  /** Say what is wrong in a field only once it was touched or sending was tried. */
  touched: (field: string) => boolean
  onType: (field: string, value: string) => void
}

function Field({
  field,
  error,
  onType,
}: {
  field: EntryField
  error: string | undefined
  onType: (text: string) => void
}) {
  const hint = field.changed ? `原为：${shownValue(field.confirmed)}` : undefined
  const shared = { label: field.label, value: field.value, hint, error, required: field.required }
  switch (field.kind) {
    case 'date':
      return <DatePickerField {...shared} onChange={onType} />
    case 'choice':
      return (
        <LabelledField label={field.label} hint={hint} error={error} required={field.required}>
          <ChoiceList
            label={field.label}
            value={field.value === '' ? null : field.value}
            onChange={onType}
            choices={field.choices.map((choice) => ({ value: choice, label: choice }))}
          />
        </LabelledField>
      )
    case 'number':
      return <TextInput {...shared} type='digit' onInput={onType} />
    case 'text':
      return <TextInput {...shared} onInput={onType} />
  }
}

/** The fields of an entry, to be written. */
export function EntryFields({ fields, touched, onType }: EntryFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.field}
          field={field}
          error={touched(field.field) ? field.problem : undefined}
          onType={(text) => onType(field.field, text)}
        />
      ))}
    </>
  )
}
