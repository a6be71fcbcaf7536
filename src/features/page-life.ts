import { useEffect, useRef } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'

/** Does something whenever the page comes back into view; the first time is left to whatever loads when it opens. */
export const useShownAgain = (onShown: () => void): void => {
  const seen = useRef(false)
  useDidShow(() => {
    if (seen.current) onShown()
    seen.current = true
  })
}

/** Pulling a page down reads it again. */
export const usePullDown = (reload: () => Promise<void>): void =>
  usePullDownRefresh(() => void reload().then(() => Taro.stopPullDownRefresh()))

/** Pulling a list down reads it again; coming to its end reads on. */
export const useListGestures = (reload: () => Promise<void>, loadMore: () => void): void => {
  usePullDown(reload)
  useReachBottom(loadMore)
}

const setTitle = (title: string): void => {
  Taro.setNavigationBarTitle({ title }).catch((cause: unknown) => {
    console.error('the navigation bar kept its old title', cause)
  })
}

/** Names a page that shows different things under one address; undefined while it is not known which. */
export const useTitle = (title: string | undefined): void => {
  const name = () => {
    if (title !== undefined) setTitle(title)
  }
  useEffect(name, [title])
  useDidShow(name)
}
