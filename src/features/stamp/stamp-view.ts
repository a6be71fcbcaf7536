import type { StampedPage } from '@/domain/stamp/stamped-form'
import { looksBlurred } from '@/domain/stamp/legibility'
import { shownDocument, type ShownDocument } from '../evidence-document'
import type { QueuedPhoto } from '../photos/photo-queue'
import { stopSentence, tileState, type TileState } from '../photos/photo-standing'
import type { StampState } from './stamped-pages'

/** One page as it is drawn. */
export interface PageView {
  readonly id: string
  readonly src: string
  /** A scan; undefined of a photographed page. */
  readonly document: ShownDocument | undefined
  readonly state: TileState
  /** On the server; what is not is on its way, and cannot be moved yet. */
  readonly attached: boolean
  readonly blurred: boolean
  readonly keptAsIs: boolean
  /** Why it waits for a person. */
  readonly problem: string | undefined
}

type Shown = Pick<StampState, 'view' | 'queue' | 'previews' | 'links' | 'online' | 'progress'>

const srcOf = (id: string, { previews, links }: Shown): string => previews[id] ?? links[id] ?? ''

const attachedPage = (page: StampedPage, shown: Shown): PageView => ({
  id: page.photoId,
  src: srcOf(page.photoId, shown),
  document: page.document && shownDocument(page),
  state: { kind: 'done' },
  attached: true,
  blurred: looksBlurred(page.sharpness),
  keptAsIs: page.keptAsIs,
  problem: undefined,
})

const comingPage = (item: QueuedPhoto, shown: Shown): PageView => ({
  id: item.photoId,
  src: srcOf(item.photoId, shown),
  document:
    item.document === undefined
      ? undefined
      : { name: item.document, type: 'pdf', bytes: item.file?.bytes ?? null, pages: null, sha256: undefined },
  state: tileState(item, shown),
  attached: false,
  blurred: looksBlurred(item.file?.sheet?.sharpness ?? null),
  keptAsIs: false,
  problem: item.status.kind === 'stopped' ? stopSentence(item.status.because) : undefined,
})

/** The pages in their order: one that is photographed anew stands where the old one stood, new ones at the end. */
export const pagesOf = (shown: Shown): readonly PageView[] => {
  const pages = shown.view?.form?.sheets ?? []
  const ids = new Set(pages.map(({ photoId }) => photoId))
  const coming = shown.queue.filter(({ photoId, step }) => step !== 'remove' && !ids.has(photoId))
  const insteadOf = (photoId: string) => coming.find(({ file }) => file?.sheet?.replaces === photoId)
  const leaving = new Set(shown.queue.filter(({ step }) => step === 'remove').map(({ photoId }) => photoId))
  return [
    ...pages
      .filter(({ photoId }) => !leaving.has(photoId))
      .map((page) => {
        const item = insteadOf(page.photoId)
        return item ? comingPage(item, shown) : attachedPage(page, shown)
      }),
    ...coming.filter(({ file }) => !ids.has(file?.sheet?.replaces ?? '')).map((item) => comingPage(item, shown)),
  ]
}

/** The order with one page moved by one place, as ids. */
export const moved = (ids: readonly string[], id: string, by: -1 | 1): readonly string[] => {
  const from = ids.indexOf(id)
  const to = from + by
  const other = ids[to]
  if (from < 0 || other === undefined) return ids
  return ids.map((each, at) => (at === from ? other : at === to ? id : each))
}

/** What stands between the pages and handing them in, most urgent first; undefined where nothing does. */
export type Obstacle =
  | { readonly kind: 'none_yet' | 'stopped' }
  | { readonly kind: 'sending'; readonly count: number }
  | { readonly kind: 'unclear'; readonly pages: readonly number[] }

export const obstacleOf = (pages: readonly PageView[]): Obstacle | undefined => {
  if (pages.length === 0) return { kind: 'none_yet' }
  if (pages.some(({ problem }) => problem !== undefined)) return { kind: 'stopped' }
  const sending = pages.filter(({ attached }) => !attached)
  if (sending.length > 0) return { kind: 'sending', count: sending.length }
  const unclear = pages.flatMap(({ blurred, keptAsIs }, index) => (blurred && !keptAsIs ? [index + 1] : []))
  return unclear.length > 0 ? { kind: 'unclear', pages: unclear } : undefined
}
