import { create } from 'zustand'
import type { Session } from '@/contract/session'
import type { RefusalCode } from '@/domain/refusal/refusal'
import { OUTDATED, type OutdatedCode } from '@/domain/refusal/request-refusals'
import type { ActionName } from '@/contract/contract'
import { call, watchReplies } from '@/services/call'
import { nameSeat } from '@/services/seat'
import { entrance } from '@/services/entrance'
import type { Failure } from '@/text/failures'
import { noteUnionTelephone } from '@/text/whom-to-call'

export interface SessionState {
  /** undefined until the server has answered once; afterwards it stays while it is loaded again. */
  readonly session: Session | undefined
  readonly failure: Failure | undefined
  /** In a browser, before somebody is in: the server is not asked who they are. */
  readonly mustChoose: boolean
  readonly load: () => Promise<void>
  /** What an action said the number is now, so that no further question is needed. */
  readonly noteUnread: (unreadMessages: number) => void
  /** By which refusal a call was answered that one of both versions is too old for; cleared once that very action is done. */
  readonly outdated: OutdatedCode | undefined
  /** WeChat has a newer version lying ready: whether the program can be started anew in it. */
  readonly updateReady: boolean
  readonly noteUpdateReady: () => void
  /** Forgets who it was: somebody else was chosen. */
  readonly forget: () => void
  /** The seat that was gone over to last, whether or not it was theirs. */
  readonly askedSeat: string | undefined
  /** The seat that the program was started for, by a message of WeChat's: the first question is asked in it. */
  readonly startIn: (seat: string) => void
  /** Asks once more where one side was too old: what still is says so again. */
  readonly askAnew: () => Promise<void>
  /** Goes over to another of their seats. */
  readonly takeSeat: (seat: string) => Promise<void>
}

const isOpen = (): boolean => entrance?.isOpen() ?? false

let asking: Promise<void> | undefined
/** Refusals by which the server says that whoever asks is not, or not any more, who this program takes them for. */
const NOT_WHO_IT_WAS: readonly RefusalCode[] = [
  ...(['not_bound', 'seat_revoked', 'seat_not_held', 'not_permitted', 'other_enterprise', 'other_union'] as const),
]

/** Each action that one of both versions is too old for, by how it was refused last. */
const tooOldFor = new Map<ActionName, OutdatedCode>()

/** Counts the changes of person: an answer about the one before is dropped. */
let turn = 0

export const useSessionStore = create<SessionState>((set, get) => {
  const ask = async (): Promise<void> => {
    const mine = turn
    const result = await call('session.get', {})
    if (mine !== turn) return
    // The same session stays the same object: what depends on it is not asked for again.
    if (result.outcome === 'done') {
      nameSeat(result.value.seat)
      const { person, union } = result.value
      // Whoever reviews is of the union that others are told to call.
      noteUnionTelephone(person?.seat.role === 'contact' ? (union?.telephone ?? null) : null)
      set(({ session }) => ({
        session: JSON.stringify(session) === JSON.stringify(result.value) ? session : result.value,
        failure: undefined,
      }))
    } else set({ failure: result })
  }
  // Somebody may have been unbound, or bound elsewhere, while the program was open.
  watchReplies({
    done: (action) => {
      if (tooOldFor.delete(action)) set({ outdated: Array.from(tooOldFor.values()).pop() })
    },
    refused: ({ refused }, action) => {
      const outdated = OUTDATED.find((code) => code === refused)
      if (outdated) {
        tooOldFor.set(action, outdated)
        set({ outdated })
      }
      // A browser's day is over, or its person has ended it: it asks to be let in anew.
      if (refused === 'web_session_over' && !isOpen()) {
        entrance?.leave()
        get().forget()
      }
      if (NOT_WHO_IT_WAS.includes(refused) && get().session?.person) void get().load()
    },
  })
  const forget = (): void => {
    turn += 1
    asking = undefined
    tooOldFor.clear()
    set({ session: undefined, failure: undefined, outdated: undefined, askedSeat: undefined, mustChoose: isOpen() })
  }
  const startIn = (seat: string): void => {
    nameSeat(seat)
    forget()
    set({ askedSeat: seat })
  }
  return {
    session: undefined,
    failure: undefined,
    outdated: undefined,
    updateReady: false,
    noteUpdateReady: () => set({ updateReady: true }),
    askedSeat: undefined,
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
    forget,
    askAnew: () => {
      tooOldFor.clear()
      set({ outdated: undefined })
      return get().load()
    },
    startIn,
    takeSeat: (seat) => {
      startIn(seat)
      return get().load()
    },
  }
})
