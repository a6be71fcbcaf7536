import type { DocumentJob, JobProgress, Wanted } from '@/domain/job/document-job'
import type { Person } from '@/domain/people/person'
import type { Refusal } from '@/domain/refusal/refusal'
import type { Call } from '../../_host/call'

/** With whose eyes a document is looked at: whoever asks, or whoever asked, where somebody else goes on with it. */
export type MakingCall = Pick<Call, 'asking' | 'stores' | 'now' | 'configuration'>

/** Says how far a document is; cheap, and to be called as often as something moves. */
export type Tell = (progress: JobProgress) => void

/** A file as it was written. */
export interface WrittenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** See `JobFile`. */
  readonly tablePages?: number
  /** See `DocumentJob`. */
  readonly entryIds?: readonly string[]
}

/** A document that somebody may have, before anything of it is written. */
export interface Making {
  readonly person: Person
  /** What was asked for, with its year. */
  readonly wanted: Wanted
  /** See `DocumentJob`. */
  readonly contents: string | null
  /** Whether something that went into a file is another union's by now. Without it what may be had is all there is to ask. */
  readonly isHandedOver?: (entryIds: readonly string[]) => Promise<boolean>
  /** Writes it; null where what was made lies elsewhere. */
  readonly write: (tell: Tell, job: Pick<DocumentJob, 'jobId'>) => Promise<WrittenFile | null | Refusal>
}
