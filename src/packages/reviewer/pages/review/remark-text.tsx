import { Textarea, View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { nameControl } from '@/components/field/name-control'
import { useFieldText } from '@/components/field/use-field-text'
import { remarkForm } from '@/text/review-page'
import './review.scss'

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
  const { text, epoch, control } = useFieldText(value, { onInput })
  const over = Array.from(text.trim()).length - limit
  return (
    <Field label={label} required={required} hint={hint} error={over > 0 ? remarkForm.tooLong(limit, over) : undefined}>
      <View className='rv-text'>
        <Textarea
          key={epoch}
          {...control}
          {...nameControl(label)}
          className='rv-text__input'
          {...(placeholder ? { placeholder } : {})}
          placeholderClass='k-placeholder'
          maxlength={-1}
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          adjustPosition
          cursorSpacing={120}
        />
      </View>
    </Field>
  )
}
