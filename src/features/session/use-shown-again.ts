import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Does something whenever the page comes back into view; the first time is left to whatever loads when it opens. */
export const useShownAgain = (onShown: () => void): void => {
  const seen = useRef(false)
  useDidShow(() => {
    if (seen.current) onShown()
    seen.current = true
  })
}
