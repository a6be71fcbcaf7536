import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import './choice-mark.scss'

export interface ChoiceMarkProps {
  role: 'radio' | 'checkbox'
  on: boolean
}

/** The circle or box before what is chosen; ticked where it is. */
export function ChoiceMark({ role, on }: ChoiceMarkProps) {
  return (
    <View className={classNames('k-choice-mark', `k-choice-mark--${role}`, on && 'k-choice-mark--on')}>
      {on ? <Icon name='check' /> : null}
    </View>
  )
}
