import { createContext, useContext, type ReactNode } from 'react'

/** Why a page is not for whoever opened it, and the way on. */
export interface Matter {
  title: string
  note: string
  action: { text: string; onPress: () => void }
  /** The page is theirs all the same: it is said above what is on it. */
  above?: boolean
}

/** A hook: what is the matter with this page; null where nothing is, undefined while it is not known. */
export type UseMatter = () => Matter | null | undefined

const nothing: UseMatter = () => null
const MatterContext = createContext<UseMatter>(nothing)

/** Once, in app.tsx: `value` stays the same hook, and every `Page` calls it. */
export function MatterProvider({ value, children }: { value: UseMatter; children?: ReactNode }) {
  return <MatterContext.Provider value={value}>{children}</MatterContext.Provider>
}

/** What is the matter with this page. */
export function useMatterOfPage(): Matter | null | undefined {
  const useMatter = useContext(MatterContext)
  return useMatter()
}
