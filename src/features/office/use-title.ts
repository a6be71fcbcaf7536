import { useEffect } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'

const setTitle = (title: string): void => {
  Taro.setNavigationBarTitle({ title }).catch((cause: unknown) => {
    console.error('the navigation bar kept its old title', cause)
  })
}

/** Names a page that shows different things under one address. */
export const useTitle = (title: string): void => {
  useEffect(() => setTitle(title), [title])
  useDidShow(() => setTitle(title))
}
