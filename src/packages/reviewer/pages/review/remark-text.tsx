import { Field } from '@/components/field/field'
import { useFieldText } from '@/components/field/use-field-text'
import { LongText } from '@/components/long-text/long-text'
import { remarkForm } from '@/text/review-page'

export interface RemarkTextProps {
  label: string
  value: string
  onInput: (text: string) => void
  placeholder?: string | undefined
  /** Said once it is passed, and never enforced while typing. */
  limit: number
  hint?: string | undefined
  required?: boolean | undefined
}

/** A few lines of a reviewer's own words. */
export function RemarkText({ label, value, onInput, placeholder, limit, hint, required }: RemarkTextProps) {
  const field = useFieldText(value, { onInput })
  const over = Array.from(field.text.trim()).length - limit
  return (
    <Field label={label} required={required} hint={hint} error={over > 0 ? remarkForm.tooLong(limit, over) : undefined}>
      <LongText label={label} field={field} placeholder={placeholder} low aboveKeyboard={120} />
    </Field>
  )
}
