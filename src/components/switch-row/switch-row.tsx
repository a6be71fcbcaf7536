import { fieldWords } from '@/text/components'
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import './switch-row.scss'

export interface SwitchRowProps {
  label: string
  note?: string | undefined
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean | undefined
}

/** The whole row is the target, and the word beside the switch says what its colour says. */
export function SwitchRow({ label, note, on, onChange, disabled }: SwitchRowProps) {
  return (
    <Pressable
      className={classNames('k-switch-row', disabled && 'k-switch-row--disabled')}
      role='switch'
      checked={on}
      disabled={disabled}
      label={note ? `${label}，${note}` : label}
      onPress={() => onChange(!on)}
    >
      <View className='k-switch-row__main'>
        <View>{label}</View>
        {note ? <View className='k-switch-row__note'>{note}</View> : null}
      </View>
      <View className='k-switch-row__word'>{on ? fieldWords.on : fieldWords.off}</View>
      <View className={classNames('k-switch', on && 'k-switch--on')}>
        <View className='k-switch__knob' />
      </View>
    </Pressable>
  )
}
