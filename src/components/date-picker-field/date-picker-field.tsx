import { fieldWords } from '@/text/components'
import { Picker, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Field } from '../field/field'
import { Icon } from '../icon/icon'
import './date-picker-field.scss'

export interface DatePickerFieldProps {
  label: string
  /** `2026-12-15`, or '' while there is none. */
  value: string
  onChange: (date: string) => void
  start?: string | undefined
  end?: string | undefined
  placeholder?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
}

const onWeapp = process.env.TARO_ENV === 'weapp'

/** Taro's picker opens on a click on its content; in a browser Enter has to click. */
const keyboard = onWeapp
  ? {}
  : {
      tabIndex: 0,
      onKeyDown: (event: KeyboardEvent) => {
        const opener = event.currentTarget
        if ((event.key === 'Enter' || event.key === ' ') && opener instanceof HTMLElement) opener.click()
      },
    }

const inWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return year && month && day ? fieldWords.day(year, month, day) : date
}

export function DatePickerField(props: DatePickerFieldProps) {
  const {
    label,
    value,
    onChange,
    start,
    end,
    placeholder = fieldWords.chooseDay,
    hint,
    error,
    required,
    disabled,
  } = props
  const shown = value ? inWords(value) : placeholder
  return (
    <Field label={label} required={required} hint={hint} error={error}>
      <Picker
        mode='date'
        value={value}
        {...(start ? { start } : {})}
        {...(end ? { end } : {})}
        disabled={disabled === true}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View
          className={classNames('k-input k-date', error !== undefined && error !== '' && 'k-input--error')}
          {...keyboard}
          {...accessible({ role: 'button', label: `${label}，${shown}`, disabled })}
        >
          <View className={classNames('k-date__text k-number', !value && 'k-placeholder')}>{shown}</View>
          <Icon name='calendar' />
        </View>
      </Picker>
    </Field>
  )
}
