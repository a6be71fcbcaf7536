import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { create } from 'zustand'
import { type AppearanceChoice, type Bar, keepAppearance, readAppearance } from '@/services/appearance'
import { applySurroundings, readFontScale, watchPhoneShade } from '@/services/appearance-surroundings'

interface AppearanceState {
  readonly choice: AppearanceChoice
  readonly fontScale: number
  /** Takes a choice and keeps it on this phone; false where it could not be kept. */
  readonly choose: (change: Partial<AppearanceChoice>) => boolean
  /** WeChat's font size may have been changed meanwhile. */
  readonly refresh: () => void
}

export const useAppearanceStore = create<AppearanceState>((set, get) => ({
  choice: readAppearance(),
  fontScale: readFontScale(),
  choose: (change) => {
    const choice = { ...get().choice, ...change }
    set({ choice })
    return keepAppearance(choice)
  },
  refresh: () => set({ fontScale: readFontScale() }),
}))

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
