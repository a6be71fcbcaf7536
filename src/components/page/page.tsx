import { useEffect, useRef, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { classNames } from '../class-names'
import { useAppearance } from '../appearance/appearance'
import { Button } from '../button/button'
import { EmptyState } from '../empty-state/empty-state'
import { Notice } from '../notice/notice'
import { ToastOutlet } from '../toast/toast'
import { HoldingBack } from './back'
import { useMatterOfPage } from './matter'
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
  /** Tables and long lists, at a desk: a wider column than what one reads. */
  wide?: boolean
  /** Also for people who hold no seat: it says itself what is the matter with them. */
  forAnyone?: boolean
}

/**
 * The root of every page. Instead of what is on it, it says what is the matter where it is not for whoever opened it; where it
 * was theirs until a moment ago, it says so above what they see, for they may have typed something.
 */
export function Page({ forAnyone, ...frame }: PageProps) {
  return forAnyone ? <Frame {...frame} /> : <OwnPage {...frame} />
}

function OwnPage(frame: PageProps) {
  const matter = useMatterOfPage()
  const wasTheirs = useRef(false)
  useEffect(() => {
    if (matter === null) wasTheirs.current = true
  }, [matter])
  if (!matter) return <Frame {...frame} />
  const { title, note, action } = matter
  if (wasTheirs.current)
    return (
      <Frame {...frame}>
        <Notice tone='warn' title={title} action={action} urgent>
          {note}
        </Notice>
        {frame.children}
      </Frame>
    )
  return (
    <Frame>
      <EmptyState
        icon='lock'
        title={title}
        note={note}
        action={<Button onPress={action.onPress}>{action.text}</Button>}
      />
    </Frame>
  )
}

function Frame({ children, still, hero, top, footer, overlay, wide }: Omit<PageProps, 'forAnyone'>) {
  const { theme, mode, fontScale } = useAppearance()
  return (
    <View
      className={classNames(
        'k-root k-page',
        wide && 'k-page--wide',
        theme !== 'system' && `theme-${theme}`,
        mode === 'elder' && 'mode-elder',
      )}
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
      {process.env.TARO_ENV === 'weapp' ? <HoldingBack>{overlay}</HoldingBack> : overlay}
      {/* What comes or goes among the page's parts has Taro send them all once more: each of these has a place of its own. */}
      <View>
        <ToastOutlet />
      </View>
    </View>
  )
}
