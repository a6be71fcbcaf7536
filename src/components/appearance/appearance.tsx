import { createContext, useContext, type ReactNode } from 'react'

export interface Appearance {
  theme: 'system' | 'light' | 'dark'
  mode: 'standard' | 'elder'
  /** WeChat's own font setting over its standard (1 = standard). */
  fontScale: number
}

const standard: Appearance = { theme: 'system', mode: 'standard', fontScale: 1 }
const AppearanceContext = createContext<Appearance>(standard)

export interface AppearanceProviderProps {
  value: Appearance
  children?: ReactNode
}

export function AppearanceProvider({ value, children }: AppearanceProviderProps) {
  return <AppearanceContext.Provider value={value}>{children}</AppearanceContext.Provider>
}

export const useAppearance = (): Appearance => useContext(AppearanceContext)
