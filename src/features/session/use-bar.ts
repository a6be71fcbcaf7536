import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Bar } from '@/services/appearance'
import { applySurroundings } from '@/services/appearance-surroundings'
import { useAppearanceStore } from './appearance-store'

/** Keeps the navigation bar in the colours of the page that is shown; pages beneath it stay silent. */
export const useBar = (bar: Bar): void => {
  const choice = useAppearanceStore((state) => state.choice)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (shown) void applySurroundings(choice, bar)
  }, [choice, bar, shown])
}
