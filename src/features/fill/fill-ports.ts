import type { LoadedAssessment } from '@/contract/assessment'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { CallResult } from '@/services/call'
import type { Draft } from '@/services/drafts'
import type { ChosenPhoto, Preparation } from '@/services/photo-file'
import type { Kept } from '@/services/storage'
import type { Upload } from '@/services/upload-task'
import type { PhotoQueue } from './photo-queue'

/** How the phone's storage stands; it tells when something was refused, and when it was taken after all. */
export interface StoragePort {
  readonly isFull: () => boolean
  readonly watch: (onChange: () => void) => () => void
}

/** Everything outside that filling in needs: the server, this phone's keeping, and its surroundings. Tests hand in their own. */
export interface FillPorts {
  readonly call: <Name extends ActionName>(
    action: Name,
    input: ActionInput<Name>,
    requestId?: string,
  ) => Promise<CallResult<ActionOutput<Name>>>
  readonly now: () => number
  readonly newRequestId: () => string
  readonly newPhotoId: () => string
  readonly drafts: {
    readonly keep: (assessmentId: string, no: number, draft: Draft) => Kept
    readonly find: (assessmentId: string, no: number) => Draft | undefined
    readonly drop: (assessmentId: string, no: number) => void
    /** The indicators whose text the phone had no room for. */
    readonly unkept: (assessmentId: string) => readonly number[]
  }
  readonly storage: StoragePort
  /** What the server last said, for a start without a network. */
  readonly copies: {
    readonly keep: (loaded: LoadedAssessment) => void
    readonly find: (assessmentId: string) => LoadedAssessment | undefined
  }
  readonly queues: {
    readonly keep: (assessmentId: string, queue: PhotoQueue) => Kept
    readonly find: (assessmentId: string) => PhotoQueue
    readonly isUnkept: (assessmentId: string) => boolean
  }
  readonly photos: {
    readonly prepare: (photoId: string, chosen: ChosenPhoto) => Promise<Preparation>
    readonly upload: Upload
    readonly findPreview: (name: string) => Promise<string | undefined>
    readonly drop: (name: string) => Promise<void>
  }
  readonly watchNetwork: (onChange: (online: boolean) => void) => () => void
  readonly watchForeground: (tell: { readonly hidden: () => void; readonly shown: () => void }) => () => void
}
