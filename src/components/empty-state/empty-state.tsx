import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import './empty-state.scss'

export interface EmptyStateProps {
  title: string
  /** What comes next, or why there is nothing. */
  note?: string | undefined
  icon?: IconName | undefined
  /** A `<Button>`. */
  action?: ReactNode
}

export function EmptyState({ title, note, icon = 'empty', action }: EmptyStateProps) {
  return (
    <View className='k-empty'>
      <View className='k-empty__icon'>
        <Icon name={icon} />
      </View>
      <View className='k-empty__title'>{title}</View>
      {note ? <View className='k-empty__note'>{note}</View> : null}
      {action ? <View className='k-empty__action'>{action}</View> : null}
    </View>
  )
}
