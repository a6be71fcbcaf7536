import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { StoreApi } from 'zustand/vanilla'
import { enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { call, type CallResult } from '@/services/call'
import { seatOf } from '@/services/seat'

/** From where a form is filled in. */
export const contactOf = (assessmentId: string): string => `contact:${enterpriseIdOf(assessmentId)}`

/** The server, asked from `seat` alone, wherever its person has gone meanwhile; from theirs where they hold one only. */
export const askedFrom =
  (seat: string): PhonePorts['call'] =>
  (action, input, requestId) =>
    call(action, input, requestId, seatOf(seat))

/** What anything that outlives its page needs of the phone: the server, the storage's standing, and the surroundings. */
export interface PhonePorts {
  readonly call: <Name extends ActionName>(
    action: Name,
    input: ActionInput<Name>,
    requestId?: string,
  ) => Promise<CallResult<ActionOutput<Name>>>
  /** How the phone's storage stands; it tells when something was refused, and when it was taken after all. */
  readonly storage: {
    readonly isFull: () => boolean
    readonly watch: (onChange: () => void) => () => void
  }
  readonly watchNetwork: (onChange: (online: boolean) => void) => () => void
  readonly watchForeground: (tell: { readonly hidden: () => void; readonly shown: () => void }) => () => void
}

interface Surrounded {
  readonly online: boolean
  readonly failure: unknown
}

/**
 * Listens to the phone for whatever outlives its page: notes at once, and at each change, how the storage stands; notes whether there is a
 * network; and goes on when there is one again or the program comes back into view. What could not be read is read again then.
 * Returns what ends it.
 */
export const watchSurroundings = <State extends Surrounded>(
  store: StoreApi<State>,
  { storage, watchNetwork, watchForeground }: Pick<PhonePorts, 'storage' | 'watchNetwork' | 'watchForeground'>,
  on: {
    /** What the person has to know of the storage. */
    readonly storage: (isFull: boolean) => Partial<State>
    readonly goOn: () => void
    readonly reload: () => Promise<void>
    readonly hidden?: () => void
  },
): (() => void) => {
  const noteStorage = (): void => store.setState(on.storage(storage.isFull()))
  const reconnect = (): void => {
    on.goOn()
    if (store.getState().failure) void on.reload()
  }
  noteStorage()
  const stops = [
    storage.watch(noteStorage),
    watchNetwork((online) => {
      const before = store.getState().online
      store.setState({ online } as Partial<State>)
      if (online && !before) reconnect()
    }),
    watchForeground({ hidden: () => on.hidden?.(), shown: reconnect }),
  ]
  return () => stops.forEach((stop) => stop())
}

/** A read that is under way once at most: whoever asks meanwhile waits for it. */
export const onceAtATime = (read: () => Promise<void>): (() => Promise<void>) => {
  let reading: Promise<void> | undefined
  return async () => {
    reading ??= read().finally(() => {
      reading = undefined
    })
    await reading
  }
}
