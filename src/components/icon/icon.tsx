import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './icon.scss'

export type IconName =
  | 'alert'
  | 'back'
  | 'calendar'
  | 'camera'
  | 'chat'
  | 'check'
  | 'chevron'
  | 'clock'
  | 'cross'
  | 'dot'
  | 'empty'
  | 'info'
  | 'lock'
  | 'minus'
  | 'offline'
  | 'pencil'
  | 'plus'
  | 'retry'
  | 'search'

export interface IconProps {
  name: IconName
  /** Only where no word stands beside it. */
  label?: string | undefined
}

/** As tall as the text around it and of its colour, so that themes and font sizes need nothing more. */
export function Icon({ name, label }: IconProps) {
  return (
    <View className={`k-icon k-icon--${name}`} {...accessible(label ? { role: 'img', label } : { hidden: true })} />
  )
}
