import { useRef } from 'react'
import { Field } from '@/components/field/field'
import { useFieldText } from '@/components/field/use-field-text'
import { LongText } from '@/components/long-text/long-text'
import { cursorOf, withPhrase } from '@/features/review/phrases'
import type { Phrases } from '@/features/review/use-phrases'
import { remarkForm } from '@/text/review-page'
import { PhraseChips } from './phrase-chips'

export interface RemarkTextProps {
  label: string
  value: string
  onInput: (text: string) => void
  placeholder?: string | undefined
  /** Said once it is passed, and never enforced while typing. */
  limit: number
  hint?: string | undefined
  required?: boolean | undefined
  /** 常用语 that are put in by a tap; none where none are offered. */
  phrases?: Phrases | undefined
}

/** A few lines of a reviewer's own words. */
export function RemarkText({ label, value, onInput, placeholder, limit, hint, required, phrases }: RemarkTextProps) {
  const field = useFieldText(value, { onInput })
  /** Where the field was left; a phrase goes in there, and at the end where nobody was in it. */
  const cursor = useRef<number>()
  type Event = Parameters<typeof field.control.onInput>[0]
  const control = {
    ...field.control,
    onInput: (event: Event) => {
      cursor.current = cursorOf(event)
      field.control.onInput(event)
    },
    onBlur: (event: Event) => {
      cursor.current = cursorOf(event) ?? cursor.current
      field.control.onBlur(event)
    },
  }
  const put = (phrase: string) => {
    const written = withPhrase(field.text, phrase, cursor.current)
    cursor.current = written.cursor
    field.replace(written.text)
  }
  const over = Array.from(field.text.trim()).length - limit
  return (
    <Field label={label} required={required} hint={hint} error={over > 0 ? remarkForm.tooLong(limit, over) : undefined}>
      <LongText
        label={label}
        field={{ epoch: field.epoch, control }}
        placeholder={placeholder}
        low
        aboveKeyboard={120}
      />
      {phrases ? <PhraseChips phrases={phrases.offered} onChoose={put} /> : null}
    </Field>
  )
}
