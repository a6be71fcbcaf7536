import { create } from 'zustand'
import { keepAppearance, readAppearance, type AppearanceChoice } from '@/services/appearance'
import { readFontScale } from '@/services/appearance-surroundings'

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
