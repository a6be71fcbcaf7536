import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import './status-tag.scss'

export type Tone = 'ok' | 'warn' | 'info' | 'danger' | 'neutral'

export interface StatusTagProps {
  tone: Tone
  /** Required: a colour alone says nothing to one in twelve men. */
  text: string
  icon?: IconName | undefined
}

const icons: Record<Tone, IconName> = { ok: 'check', warn: 'pencil', info: 'dot', danger: 'alert', neutral: 'minus' }

export function StatusTag({ tone, text, icon = icons[tone] }: StatusTagProps) {
  return (
    <View className={classNames('k-tag', `k-tag--${tone}`)}>
      <Icon name={icon} />
      <View className='k-tag__text'>{text}</View>
    </View>
  )
}
