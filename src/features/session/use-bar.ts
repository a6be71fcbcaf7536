import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Bar } from '@/services/appearance'
import { applySurroundings, watchPhoneShade } from '@/services/appearance-surroundings'
import { useAppearanceStore } from './appearance-store'

/**
 * Keeps what lies around a page, its navigation bar and the ground behind it, in the page's colours while it is shown; pages beneath
 * it stay silent. Every page calls it.
 */
export const useBar = (bar: Bar): void => {
  const choice = useAppearanceStore((state) => state.choice)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return undefined
    void applySurroundings(choice, bar)
    return watchPhoneShade((shade) => void applySurroundings(choice, bar, shade))
  }, [choice, bar, shown])
}
