import { fieldWords } from '@/text/components'
import type { ReactNode } from 'react'
import { Input, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Field } from '../field/field'
import { numberControl } from '../field/name-control'
import { useFieldText } from '../field/use-field-text'
import './fact-field.scss'

export interface FactFieldProps {
  label: string
  /** «万元», «人»; stands in the box and is spoken with the label. */
  unit?: string | undefined
  /** As typed: the owner parses. */
  value: string
  onInput?: ((text: string) => void) | undefined
  onBlur?: ((text: string) => void) | undefined
  error?: string | undefined
  hint?: string | undefined
  required?: boolean | undefined
  placeholder?: string | undefined
  readOnly?: boolean | undefined
  /** The keyboard's own «下一项». */
  onNext?: (() => void) | undefined
  /** Whether it is the one to be typed in now. */
  focused?: boolean | undefined
}

export function FactField(props: FactFieldProps) {
  const { label, unit, value, error, hint, required, placeholder, readOnly, onNext, focused } = props
  const { epoch, control } = useFieldText(value, props)
  if (readOnly) {
    return (
      <View className='k-fact-read'>
        <View className='k-fact-read__label'>{unit ? `${label}（${unit}）` : label}</View>
        <View className='k-fact-read__value k-number'>{value || fieldWords.blank}</View>
      </View>
    )
  }
  return (
    <Field label={label} required={required} hint={hint} error={error}>
      <View className={classNames('k-input', error !== undefined && error !== '' && 'k-input--error')}>
        <Input
          key={epoch}
          {...control}
          {...numberControl(unit ? fieldWords.withUnit(label, unit) : label)}
          className='k-input__control k-fact__input k-number'
          {...(placeholder ? { placeholder } : {})}
          placeholderClass='k-placeholder'
          {...(onNext ? { confirmType: 'next' as const, onConfirm: onNext } : {})}
          {...(focused === undefined ? {} : { focus: focused })}
          maxlength={-1}
          cursorSpacing={96}
        />
        {unit ? <View className='k-input__unit'>{unit}</View> : null}
      </View>
    </Field>
  )
}

export interface FactResultProps {
  label: string
  value: string
  /** «达到国家规定的 1.5%–2.5%»: the judgement in words. */
  note?: string | undefined
  tone?: 'ok' | 'warn' | undefined
}

/** What follows from the numbers above it. */
export function FactResult({ label, value, note, tone }: FactResultProps) {
  return (
    <View className={classNames('k-fact-result', tone && `k-fact-result--${tone}`)} {...accessible({ live: 'polite' })}>
      <View className='k-fact-result__label'>{label}</View>
      <View className='k-fact-result__value k-number'>{value}</View>
      {note ? <View className='k-fact-result__note'>{note}</View> : null}
    </View>
  )
}

/** Facts side by side where there is room: two inputs, or read-only figures. */
export function FactRow({ children }: { children: ReactNode }) {
  return <View className='k-fact-row'>{children}</View>
}
