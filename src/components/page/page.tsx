import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { useAppearance } from '../appearance/appearance'
import { ToastOutlet } from '../toast/toast'
import '../../styles/base.scss'
import './page.scss'

export interface PageProps {
  children?: ReactNode
  /** Where nothing takes the focus, the page does under this name, so that keys can scroll it in a browser. */
  still?: string
  /** `<HeroHeader>`; the first card is then drawn over its lower edge. */
  hero?: ReactNode
  /** Sticks under the navigation bar: tabs, a search bar, a progress line. */
  top?: ReactNode
  /** `<ActionBar>`; sticks to the foot, clear of the home indicator. */
  footer?: ReactNode
  /** Dialogs and sheets: inside the root, so that they take its theme. */
  overlay?: ReactNode
}

export function Page({ children, still, hero, top, footer, overlay }: PageProps) {
  const { theme, mode, fontScale } = useAppearance()
  return (
    <View
      className={classNames('k-root k-page', theme !== 'system' && `theme-${theme}`, mode === 'elder' && 'mode-elder')}
      style={`--font-scale:${fontScale}`}
    >
      {hero}
      {top ? <View className='k-page__top'>{top}</View> : null}
      <View
        className={classNames('k-page__body', Boolean(hero) && 'k-page__body--over-hero')}
        {...(still && process.env.TARO_ENV !== 'weapp'
          ? { ...accessible({ role: 'region', label: still }), tabIndex: 0 }
          : {})}
      >
        {children}
      </View>
      {footer ? <View className='k-page__foot'>{footer}</View> : null}
      {overlay}
      <ToastOutlet />
    </View>
  )
}
