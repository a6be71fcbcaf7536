import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'
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

/** Within what stands beside a list: how a page is drawn as a part of the list's. */
const PartContext = createContext<((frame: FrameProps) => ReactNode) | null>(null)
export const PartProvider = PartContext.Provider

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
  /** At a computer: what is read side by side takes more than a column's width; of a `table` the head sticks to the top. */
  wide?: boolean | 'table'
  /** For lists that can show something beside themselves: a `<Beside>`, or null. Where the window is narrow, it takes their place. */
  beside?: ReactNode
  /** An `aside` sheet is open: the page keeps clear of it. */
  aside?: boolean | undefined
  /** Also for people who hold no seat: it says itself what is the matter with them. */
  forAnyone?: boolean
}

/**
 * The root of every page. Instead of what is on it, it says what is the matter where it is not for whoever opened it; where it
 * was theirs until a moment ago, it says so above what they see, for they may have typed something.
 */
export function Page({ forAnyone, ...frame }: PageProps) {
  const drawPart = useContext(PartContext)
  if (drawPart) return <>{drawPart(frame)}</>
  return forAnyone ? <Frame {...frame} /> : <OwnPage {...frame} />
}

function OwnPage(frame: PageProps) {
  const matter = useMatterOfPage()
  const wasTheirs = useRef(false)
  useEffect(() => {
    if (matter === null || matter?.above) wasTheirs.current = true
  }, [matter])
  if (matter && !matter.above && !wasTheirs.current)
    return (
      <Frame>
        <EmptyState
          icon='lock'
          title={matter.title}
          note={matter.note}
          action={<Button onPress={matter.action.onPress}>{matter.action.text}</Button>}
        />
      </Frame>
    )
  // In a place of its own, whether it is there or not: what is below it, and may be typed into, is not drawn anew for it.
  return (
    <Frame {...frame}>
      {matter ? (
        <Notice tone='warn' title={matter.title} action={matter.action} urgent>
          {matter.note}
        </Notice>
      ) : null}
      {frame.children}
    </Frame>
  )
}

export type FrameProps = Omit<PageProps, 'forAnyone'>

/** What is on a page: what sticks to its top and to its foot, and what scrolls between them. */
export function Contents({ children, still, hero, top, footer, silent }: FrameProps & { silent?: boolean }) {
  return (
    <>
      {top ? <View className='k-page__top'>{top}</View> : null}
      <View
        className={classNames('k-page__body', Boolean(hero) && 'k-page__body--over-hero')}
        {...(still && process.env.TARO_ENV !== 'weapp'
          ? { ...accessible({ role: 'region', label: still }), tabIndex: 0 }
          : {})}
      >
        {children}
      </View>
      <View className={classNames('k-page__foot', Boolean(footer) && 'k-page__foot--bar')}>
        {/* What comes or goes among the page's parts has Taro send them all once more: each of these has a place of its own. */}
        <View>{silent ? null : <ToastOutlet />}</View>
        {footer}
      </View>
    </>
  )
}

function Frame({ overlay, wide, beside, aside, ...frame }: FrameProps) {
  const { theme, mode, fontScale } = useAppearance()
  const contents = <Contents {...frame} silent={Boolean(beside)} />
  const over = (
    <>
      {beside}
      {overlay}
    </>
  )
  return (
    <View
      className={classNames(
        'k-root k-page',
        wide && 'k-page--wide',
        wide === 'table' && 'k-page--table',
        Boolean(beside) && 'k-page--split',
        aside && 'k-page--aside',
        theme !== 'system' && `theme-${theme}`,
        mode === 'elder' && 'mode-elder',
      )}
      style={`--font-scale:${fontScale}`}
    >
      {frame.hero}
      {beside === undefined ? contents : <View className='k-page__list'>{contents}</View>}
      {process.env.TARO_ENV === 'weapp' ? (
        <HoldingBack>{over}</HoldingBack>
      ) : (
        <View className='k-page__over'>{over}</View>
      )}
      <View>
        <ToastOutlet above />
      </View>
    </View>
  )
}
