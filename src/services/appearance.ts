import Taro from '@tarojs/taro'

/** How somebody wants the program to look; kept on this phone. */
export interface AppearanceChoice {
  readonly theme: 'system' | 'light' | 'dark'
  readonly mode: 'standard' | 'elder'
}

/** What a page's navigation bar belongs to: the red hero below it, or a plain page. */
export type Bar = 'plain' | 'hero'

/** What a phone is, or what somebody chose in its place. */
export type Shade = 'light' | 'dark'

const KEY = 'appearance'

const standard: AppearanceChoice = { theme: 'system', mode: 'standard' }

const isChoice = (kept: unknown): kept is AppearanceChoice => {
  if (typeof kept !== 'object' || kept === null) return false
  const { theme, mode } = kept as Partial<Record<keyof AppearanceChoice, unknown>>
  return (theme === 'system' || theme === 'light' || theme === 'dark') && (mode === 'standard' || mode === 'elder')
}

/** What was chosen on this phone, or the standard where nothing was or the storage cannot be read. */
export const readAppearance = (): AppearanceChoice => {
  try {
    const kept: unknown = Taro.getStorageSync(KEY)
    return isChoice(kept) ? kept : standard
  } catch {
    return standard
  }
}

/** Keeps a choice. Returns false where the phone's storage refused it, so that the person can be told. */
export const keepAppearance = (choice: AppearanceChoice): boolean => {
  try {
    Taro.setStorageSync(KEY, choice)
    return true
  } catch {
    return false
  }
}
