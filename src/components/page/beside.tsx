import { dialogWords } from '@/text/components'
import { useCallback, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Pressable } from '../pressable/pressable'
import { useBackCloses } from './back'
import { Contents, type FrameProps, PartProvider } from './page'
import './beside.scss'

/** A page as a part of its list's, which has the theme, what holds back, and what is said above everything. */
function Part({ overlay, top, onClose, wide, ...frame }: FrameProps & { onClose: () => void }) {
  return (
    <View className={classNames('k-page k-page--part', wide && 'k-page--wide')}>
      <Contents
        {...frame}
        top={
          <View className='k-part__head'>
            <View className='k-part__top'>{top}</View>
            <Pressable className='k-part__close' label={dialogWords.close} onPress={onClose}>
              {dialogWords.close}
            </Pressable>
          </View>
        }
      />
      {overlay}
    </View>
  )
}

export interface BesideProps {
  /** The `Page` of what was opened from the list. */
  children: ReactNode
  onClose: () => void
}

/** What stands beside a list at a computer, given to `Page`'s `beside`; in a browser, going back closes it. */
export function Beside({ children, onClose }: BesideProps) {
  // WeChat's container for going back is one a page, and is left to its sheets.
  useBackCloses(process.env.TARO_ENV !== 'weapp', onClose)
  const drawPart = useCallback((frame: FrameProps) => <Part {...frame} onClose={onClose} />, [onClose])
  return (
    <View className='k-page__beside'>
      <PartProvider value={drawPart}>{children}</PartProvider>
    </View>
  )
}
