import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { Icon, type IconName } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import './notice.scss'

export interface NoticeProps {
  tone?: 'info' | 'ok' | 'warn' | 'danger' | undefined
  title?: string | undefined
  children?: ReactNode
  action?: { text: string; onPress: () => void } | undefined
  /** Spoken at once when it appears. */
  urgent?: boolean | undefined
}

const icons: Record<NonNullable<NoticeProps['tone']>, IconName> = {
  info: 'info',
  ok: 'check',
  warn: 'alert',
  danger: 'cross',
}

export function Notice({ tone = 'info', title, children, action, urgent }: NoticeProps) {
  return (
    <View className={classNames('k-notice', `k-notice--${tone}`)} {...accessible({ role: urgent ? 'alert' : 'note' })}>
      <View className='k-notice__icon'>
        <Icon name={icons[tone]} />
      </View>
      <View className='k-notice__main'>
        {title ? <View className='k-notice__title'>{title}</View> : null}
        {children ? <View className='k-notice__text'>{children}</View> : null}
        {action ? (
          <Pressable className='k-notice__action' label={action.text} onPress={action.onPress}>
            {action.text} <Icon name='chevron' />
          </Pressable>
        ) : null}
      </View>
    </View>
  )
}
