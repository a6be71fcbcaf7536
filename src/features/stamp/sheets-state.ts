import type { StampView } from '@/contract/stamp'
import { SHEETS_LIMIT } from '@/domain/stamp/stamped-form'
import type { Failure } from '@/text/failures'
import type { StoreApi } from 'zustand/vanilla'
import type { QueueState } from '../photos/photo-runner'

/** The stamped sheets of one assessment as this phone has them: the server's, and those on their way to it. */
export interface SheetsState extends QueueState {
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

export type SheetsStore = StoreApi<SheetsState>

export const noSheets = (assessmentId: string): SheetsState => ({
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

/** How many more pages fit, those on their way counted; one that takes another's place needs no room of its own. */
export const roomFor = ({ view, queue }: Pick<SheetsState, 'view' | 'queue'>): number => {
  const attached = view?.form?.sheets ?? []
  const adding = queue.filter(
    ({ photoId, step, file }) =>
      step !== 'remove' &&
      attached.every((sheet) => sheet.photoId !== photoId && sheet.photoId !== file?.sheet?.replaces),
  )
  return Math.max(0, SHEETS_LIMIT - attached.length - adding.length)
}
