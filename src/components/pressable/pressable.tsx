import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible, type Accessible } from '../accessibility'
import { classNames } from '../class-names'
import './pressable.scss'

export interface PressableProps extends Accessible {
  onPress?: (() => void) | undefined
  className?: string | undefined
  style?: string | undefined
  id?: string | undefined
  /** Arrow keys, where a role promises them (tabs, steppers). */
  onKey?: ((key: string) => void) | undefined
  children?: ReactNode
}

const onWeapp = process.env.TARO_ENV === 'weapp'

/** A tap target. In a browser it also takes focus and answers Enter and Space; the mini-program has no keyboard to answer. */
export function Pressable({ onPress, onKey, className, style, id, children, ...aria }: PressableProps) {
  const live = onPress !== undefined && aria.disabled !== true
  const keyboard = onWeapp
    ? {}
    : {
        tabIndex: live || onKey ? 0 : -1,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.target !== event.currentTarget) return
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            if (live) onPress()
          } else if (onKey && event.key.startsWith('Arrow')) {
            event.preventDefault()
            onKey(event.key)
          }
        },
      }
  return (
    <View
      {...accessible({ role: 'button', ...aria })}
      {...keyboard}
      {...(id ? { id } : {})}
      {...(style ? { style } : {})}
      className={classNames('k-pressable', aria.disabled === true && 'k-pressable--off', className)}
      hoverClass={live ? 'k-pressable--pressed' : 'none'}
      hoverStartTime={20}
      hoverStayTime={80}
      {...(live ? { onClick: onPress } : {})}
    >
      {children}
    </View>
  )
}
