import { fieldWords } from '@/text/components'
import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { Icon } from '../icon/icon'
import './field.scss'

export interface FieldProps {
  label: string
  required?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  children: ReactNode
}

/** Label above, control, then what is wrong with it: an error replaces the hint. */
export function Field({ label, required, hint, error, children }: FieldProps) {
  return (
    <View className='k-field'>
      <View className='k-field__label'>
        {label}
        {required ? <View className='k-field__required'>{fieldWords.required}</View> : null}
      </View>
      {children}
      {error ? (
        <View className='k-field__error' {...accessible({ role: 'alert' })}>
          <Icon name='alert' />
          <View className='k-field__error-text'>{error}</View>
        </View>
      ) : hint ? (
        <View className='k-field__hint'>{hint}</View>
      ) : null}
    </View>
  )
}
