import { View } from '@tarojs/components'
import { rowWords } from '@/text/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import { RowPages } from '../row-pages/row-pages'
import { ChoiceMark } from './choice-mark'
import './choice-list.scss'

interface Choice<Value extends string = string> {
  value: Value
  label: string
  note?: string | undefined
  disabled?: boolean | undefined
}

interface RowProps<Value extends string> {
  choice: Choice<Value>
  role: 'radio' | 'checkbox'
  on: boolean
  onPress: () => void
}

function ChoiceRow<Value extends string>({ choice, role, on, onPress }: RowProps<Value>) {
  const { label, note, disabled } = choice
  return (
    <Pressable
      className={classNames('k-choice', disabled && 'k-choice--disabled')}
      role={role}
      checked={on}
      disabled={disabled}
      label={note ? `${label}，${note}` : label}
      onPress={onPress}
    >
      <ChoiceMark role={role} on={on} />
      <View className='k-choice__main'>
        <View>{label}</View>
        {note ? <View className='k-choice__note'>{note}</View> : null}
      </View>
    </Pressable>
  )
}

export interface ChoiceListProps<Value extends string = string> {
  label: string
  choices: ReadonlyArray<Choice<Value>>
  value: Value | null
  onChange: (value: Value) => void
}

/** One of several. */
export function ChoiceList<Value extends string>({ label, choices, value, onChange }: ChoiceListProps<Value>) {
  return (
    <RowPages
      rows={choices}
      unit={rowWords.choices}
      inside={(shown) => (
        <View className='k-choices' {...accessible({ role: 'radiogroup', label })}>
          {shown}
        </View>
      )}
    >
      {(choice) => (
        <ChoiceRow
          key={choice.value}
          choice={choice}
          role='radio'
          on={choice.value === value}
          onPress={() => onChange(choice.value)}
        />
      )}
    </RowPages>
  )
}

export interface CheckListProps<Value extends string = string> {
  label: string
  choices: ReadonlyArray<Choice<Value>>
  values: ReadonlyArray<Value>
  onChange: (values: Value[]) => void
}

/** Any of several; what is chosen comes back in the list's order. */
export function CheckList<Value extends string>({ label, choices, values, onChange }: CheckListProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? !values.includes(each) : values.includes(each))),
    )
  return (
    <RowPages
      rows={choices}
      unit={rowWords.choices}
      inside={(shown) => (
        <View className='k-choices' {...accessible({ role: 'group', label })}>
          {shown}
        </View>
      )}
    >
      {(choice) => (
        <ChoiceRow
          key={choice.value}
          choice={choice}
          role='checkbox'
          on={values.includes(choice.value)}
          onPress={() => toggle(choice.value)}
        />
      )}
    </RowPages>
  )
}
