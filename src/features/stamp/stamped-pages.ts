import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StampView } from '@/contract/stamp'
import { documentTypeOf } from '@/domain/evidence/document'
import { greyOf, isLargeEnough, measuredSize, sharpnessOf } from '@/domain/stamp/legibility'
import { STAMPED_PAGES_LIMIT } from '@/domain/stamp/stamped-form'
import type { ChosenPhoto, PhotoRejection, Preparation, Prepare } from '@/services/photo-file'
import type { ReadPixels } from '@/services/picture-pixels-type'
import type { Failure } from '@/text/failures'
import { createPhotoRunner, type PhotoPorts, type QueueState } from '../photos/photo-runner'
import { type PhonePorts, watchSurroundings } from '../saving/phone-surroundings'
import { stampCalls } from './stamp-calls'

/** The stamped pages of one paper as this phone has them: the server's, and those on their way to it. */
export interface StampState extends QueueState {
  readonly assessmentId: string
  /** undefined until it was loaded once; it stays while it is loaded again. */
  readonly view: StampView | undefined
  readonly failure: Failure | undefined
  readonly links: Readonly<Record<string, string>>
  readonly online: boolean
  /** The phone refused to keep something: a person has to know. */
  readonly storageFull: boolean
  /** Which pages are still to be sent is noted in this running program alone. */
  readonly queueUnkept: boolean
}

export type { StampView }

type StampStore = StoreApi<StampState>

const emptyStampState = (assessmentId: string): StampState => ({
  assessmentId,
  view: undefined,
  failure: undefined,
  links: {},
  online: true,
  queue: [],
  progress: {},
  previews: {},
  storageFull: false,
  queueUnkept: false,
})

type ChosenDocument = NonNullable<ChosenPhoto['document']>

/** How many more pages fit, those on their way counted; one that takes another's place needs no room of its own. */
const roomFor = ({ view, queue }: Pick<StampState, 'view' | 'queue'>): number => {
  const attached = view?.form?.sheets ?? []
  const adding = queue.filter(
    ({ photoId, step, file }) =>
      step !== 'remove' && attached.every((page) => page.photoId !== photoId && page.photoId !== file?.sheet?.replaces),
  )
  return Math.max(0, STAMPED_PAGES_LIMIT - attached.length - adding.length)
}

interface PageTools {
  /** Keeps a chosen document until it is sent, as it is. */
  readonly keepDocument: (photoId: string, path: string, document: ChosenDocument) => Promise<Preparation>
  readonly prepare: (photoId: string, chosen: ChosenPhoto) => Promise<Preparation>
  readonly findPreview: (name: string) => Promise<string | undefined>
  readonly drop: (name: string) => Promise<void>
  readonly readPixels: ReadPixels
}

/** A scan goes as it is; what is in it the server looks at. */
const prepareScan = async (
  tools: PageTools,
  photoId: string,
  chosen: ChosenPhoto,
  document: ChosenDocument,
  digest: string,
): Promise<Preparation> => {
  if (documentTypeOf(document.name) !== 'pdf') return { outcome: 'rejected', because: 'not_a_pdf' }
  const preparation = await tools.keepDocument(photoId, chosen.path, document)
  if (preparation.outcome !== 'prepared') return preparation
  const sheet = { sharpness: null, digest, replaces: chosen.replaces ?? null }
  return { outcome: 'prepared', photo: { ...preparation.photo, sheet } }
}

/**
 * Prepares a photographed page as any photo, and then looks whether it can be read. Too few pixels are said at once, before
 * anything is sent; a blurred one is kept and marked, since a person may see better than this does.
 */
const preparePage = async (
  tools: PageTools,
  photoId: string,
  chosen: ChosenPhoto,
  digest: string,
): Promise<Preparation> => {
  if (chosen.document) return prepareScan(tools, photoId, chosen, chosen.document, digest)
  const preparation = await tools.prepare(photoId, chosen)
  if (preparation.outcome !== 'prepared') return preparation
  const { photo } = preparation
  const path = await tools.findPreview(photo.name)
  const read = path === undefined ? undefined : await tools.readPixels(path, measuredSize)
  if (read && !isLargeEnough(read.size)) {
    await tools.drop(photo.name)
    return { outcome: 'rejected', because: 'too_small' }
  }
  const sharpness = read ? sharpnessOf(greyOf(read.pixels, read.drawn)) : null
  return {
    outcome: 'prepared',
    photo: { ...photo, sheet: { sharpness, digest, replaces: chosen.replaces ?? null } },
  }
}

export type StampPorts = PhonePorts &
  PhotoPorts & {
    readonly tools: PageTools
  }

/** The stamped pages of one paper being photographed. It outlives its page: what was photographed goes on being sent. */
export interface StampedPages {
  readonly store: StampStore
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

export const createStampedPages = (assessmentId: string, ports: StampPorts): StampedPages => {
  const store: StampStore = createStore<StampState>(() => emptyStampState(assessmentId))
  const take = (view: StampView): void => store.setState({ view, failure: undefined })
  const digest = (): string => store.getState().view?.paper?.digest ?? ''
  const runner = createPhotoRunner(
    {
      assessmentId,
      state: { get: store.getState, set: (change) => store.setState(change) },
      calls: stampCalls(assessmentId, ports, take),
      roomFor: () => roomFor(store.getState()),
    },
    ports,
  )
  const prepare: Prepare = (photoId, chosen) => preparePage(ports.tools, photoId, chosen, digest())

  const reload = async (): Promise<void> => {
    const result = await ports.call('stamp.load', { assessmentId })
    if (result.outcome === 'done') take(result.value)
    else store.setState({ failure: result })
  }

  runner.resume()
  const close = watchSurroundings(store, ports, {
    storage: (storageFull) => ({ storageFull, queueUnkept: ports.queues.isUnkept(assessmentId) }),
    goOn: () => runner.connected(),
    reload,
  })

  return {
    store,
    reload,
    take,
    room: () => roomFor(store.getState()),
    add: (chosen, replaces) =>
      replaces === undefined
        ? runner.add(0, chosen, prepare)
        : runner.add(
            0,
            chosen.map((photo) => ({ ...photo, replaces })),
            prepare,
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
    close,
  }
}
