import { create } from 'zustand'
import type { Session } from '@/contract/session'
import { call, type CallResult } from '@/services/call'
import { localEntry } from '@/services/local-entry'

type Failure = Exclude<CallResult<never>, { outcome: 'done' }>

export interface SessionState {
  /** undefined until the server has answered once; afterwards it stays while it is loaded again. */
  readonly session: Session | undefined
  readonly failure: Failure | undefined
  /** In a browser, before somebody was chosen to be: the server is not asked. */
  readonly mustChoose: boolean
  readonly load: () => Promise<void>
  /** What an action said the number is now, so that no further question is needed. */
  readonly noteUnread: (unreadMessages: number) => void
  /** Forgets who it was: somebody else was chosen. */
  readonly forget: () => void
}

const isOpen = (): boolean => localEntry?.isOpen() ?? false

let asking: Promise<void> | undefined
/** Counts the changes of person: an answer about the one before is dropped. */
let turn = 0

export const useSessionStore = create<SessionState>((set, get) => {
  const ask = async (): Promise<void> => {
    const asked = turn
    const result = await call('session.get', {})
    if (asked !== turn) return
    if (result.outcome === 'done') set({ session: result.value, failure: undefined })
    else set({ failure: result })
  }
  return {
    session: undefined,
    failure: undefined,
    mustChoose: isOpen(),
    load: async () => {
      set({ mustChoose: isOpen() })
      if (get().mustChoose) return
      asking ??= ask().finally(() => {
        asking = undefined
      })
      await asking
    },
    noteUnread: (unreadMessages) => {
      const { session } = get()
      if (session) set({ session: { ...session, unreadMessages } })
    },
    forget: () => {
      turn += 1
      asking = undefined
      set({ session: undefined, failure: undefined, mustChoose: isOpen() })
    },
  }
})
