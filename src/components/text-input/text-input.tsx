import { fieldWords } from '@/text/components'
import { Input, View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Field } from '../field/field'
import { nameControl, numberControl } from '../field/name-control'
import { useFieldText } from '../field/use-field-text'

export interface TextInputProps {
  label: string
  value: string
  onInput?: ((text: string) => void) | undefined
  onBlur?: ((text: string) => void) | undefined
  /** The keyboard's own «完成». */
  onConfirm?: ((text: string) => void) | undefined
  type?: 'text' | 'number' | 'idcard' | undefined
  confirmType?: 'done' | 'next' | 'search' | 'send' | 'go' | undefined
  placeholder?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  readOnly?: boolean | undefined
  autoFocus?: boolean | undefined
}

export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    onConfirm,
    type = 'text',
    confirmType = 'done',
    placeholder,
    hint,
    error,
    required,
    readOnly,
    autoFocus,
  } = props
  const { epoch, control } = useFieldText(value, props)
  return (
    <Field label={label} required={required} hint={hint} error={error}>
      {readOnly ? (
        <View className='k-input k-input--readonly'>{value || fieldWords.blank}</View>
      ) : (
        <View className={classNames('k-input', error !== undefined && error !== '' && 'k-input--error')}>
          <Input
            key={epoch}
            {...control}
            {...(type === 'number' ? numberControl(label) : { ...nameControl(label), type })}
            className='k-input__control'
            confirmType={confirmType}
            {...(placeholder ? { placeholder } : {})}
            placeholderClass='k-placeholder'
            {...(autoFocus ? { focus: true } : {})}
            maxlength={-1}
            cursorSpacing={96}
            {...(onConfirm
              ? { onConfirm: (event: { detail: { value: string } }) => onConfirm(event.detail.value) }
              : {})}
          />
        </View>
      )}
    </Field>
  )
}
