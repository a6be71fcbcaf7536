import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { NumberBadge, type Badge } from '../cell/number-badge'
import { classNames } from '../class-names'
import './card.scss'

export interface CardProps {
  children?: ReactNode
  title?: string | undefined
  note?: string | undefined
  /** An indicator's number and state, before the title. */
  badge?: Badge | undefined
  /** A tag or a number at the title's right. */
  extra?: ReactNode
  /** A bar at the left for what waits on the reader. */
  accent?: 'brand' | 'warn' | 'info' | 'ok' | undefined
  /** Cells bring their own padding. */
  flush?: boolean | undefined
  id?: string | undefined
}

export function Card({ children, title, note, badge, extra, accent, flush, id }: CardProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={classNames('k-card', flush && 'k-card--flush', accent && `k-card--accent k-card--${accent}`)}
    >
      {title || extra ? (
        <View className='k-card__head'>
          {badge ? <NumberBadge {...badge} /> : null}
          <View className='k-card__heading'>
            {title ? <View className='k-card__title'>{title}</View> : null}
            {note ? <View className='k-card__note'>{note}</View> : null}
          </View>
          {extra ? <View className='k-card__extra'>{extra}</View> : null}
        </View>
      ) : null}
      {children}
    </View>
  )
}
