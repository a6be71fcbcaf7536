import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import './action-bar.scss'

export interface ActionBarProps {
  /** One to three `<Button>`s; the last one is the main action and takes the larger share. */
  children: ReactNode
  /** Why the action cannot be taken yet, or what it will do. */
  hint?: string | undefined
}

export function ActionBar({ children, hint }: ActionBarProps) {
  return (
    <View className='k-action-bar'>
      {hint ? (
        <View className='k-action-bar__hint' {...accessible({ live: 'polite' })}>
          {hint}
        </View>
      ) : null}
      <View className='k-action-bar__row'>{children}</View>
    </View>
  )
}

/** The same row inside a card or a sheet. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <View className='k-action-bar__row k-action-bar__row--inline'>{children}</View>
}
