import type { StampView } from '@/contract/stamp'
import type { ChosenPhoto, PhotoRejection } from '@/services/photo-file'
import { createStore } from 'zustand/vanilla'
import type { PhonePorts } from '../saving/phone-ports'
import { createPhotoRunner, type PhotoPorts } from '../photos/photo-runner'
import { prepareSheet, type SheetTools } from './prepare-sheet'
import { stampCalls } from './stamp-calls'
import { noSheets, roomFor, type SheetsState, type SheetsStore } from './sheets-state'

export type SheetPorts = PhonePorts &
  Omit<PhotoPorts, 'photos'> & {
    readonly photos: Omit<PhotoPorts['photos'], 'prepare'>
    readonly tools: SheetTools
  }

/** The stamped sheets of one assessment being photographed. It outlives its page: what was photographed goes on being sent. */
export interface Sheets {
  readonly store: SheetsStore
  readonly reload: () => Promise<void>
  /** Takes what the server answered to a change. */
  readonly take: (view: StampView) => void
  readonly room: () => number
  /** Queues what was photographed, one page after another; `replaces` is the page that was photographed anew. */
  readonly add: (chosen: readonly ChosenPhoto[], replaces?: string) => Promise<readonly PhotoRejection[]>
  readonly retry: (photoId: string) => void
  /** Lets go of a page that did not get to the server. */
  readonly discard: (photoId: string) => void
  /** Fetches addresses under which the pages of a form can be seen. */
  readonly showLinks: (submittedAt: number) => Promise<void>
  readonly close: () => void
}

export const createSheets = (assessmentId: string, ports: SheetPorts): Sheets => {
  const store: SheetsStore = createStore<SheetsState>(() => noSheets(assessmentId))
  const take = (view: StampView): void => store.setState({ view, failure: undefined })
  const digest = (): string => store.getState().view?.paper?.digest ?? ''
  const runner = createPhotoRunner(
    {
      assessmentId,
      state: { get: store.getState, set: (change) => store.setState(change) },
      calls: stampCalls(assessmentId, ports, take),
      roomFor: () => roomFor(store.getState()),
    },
    {
      ...ports,
      photos: {
        ...ports.photos,
        prepare: (photoId, chosen) => prepareSheet(ports.tools, photoId, chosen, digest()),
      },
    },
  )

  const reload = async (): Promise<void> => {
    const result = await ports.call('stamp.load', { assessmentId })
    if (result.outcome === 'done') take(result.value)
    else store.setState({ failure: result })
  }
  const reconnect = (): void => {
    runner.connected()
    if (store.getState().failure) void reload()
  }

  const noteStorage = (): void =>
    store.setState({ storageFull: ports.storage.isFull(), queueUnkept: ports.queues.isUnkept(assessmentId) })

  runner.resume()
  noteStorage()
  const stopStorage = ports.storage.watch(noteStorage)
  const stopNetwork = ports.watchNetwork((online) => {
    const before = store.getState().online
    store.setState({ online })
    if (online && !before) reconnect()
  })
  const stopForeground = ports.watchForeground({ hidden: () => undefined, shown: reconnect })

  return {
    store,
    reload,
    take,
    room: () => roomFor(store.getState()),
    add: (chosen, replaces) =>
      replaces === undefined
        ? runner.add(0, chosen)
        : runner.add(
            0,
            chosen.map((photo) => ({ ...photo, replaces })),
            1,
          ),
    retry: runner.retry,
    discard: runner.remove,
    showLinks: async (submittedAt) => {
      const result = await ports.call('stamp.links', { assessmentId, submittedAt })
      if (result.outcome !== 'done') return
      const found = Object.fromEntries(result.value.links.map(({ photoId, url }) => [photoId, url]))
      store.setState(({ links }) => ({ links: { ...links, ...found } }))
    },
    close: () => {
      stopStorage()
      stopNetwork()
      stopForeground()
    },
  }
}
