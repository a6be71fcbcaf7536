import type { AuditShown } from '../audit/audit-record'
import { getInstant, type Instant } from '../calendar/instant'
import type { LedgerState } from '../ledger/ledger-entry'
import type { InvitedSeat } from '../people/seat-invitations'
import type { Refusal } from '../refusal/refusal'
import type { Matter, UnreachedReason } from '../reminders/delivery'
import type { MessageOutcome } from '../reminders/outcome'
import type { PlainDate } from '../calendar/plain-date'
import type { EnterprisesShown, EnterpriseTable } from './enterprise-table'
import { FREE, jobExpiry, type Job } from './job'

/** Whose messages a table holds: those to an enterprise's contacts, to one person, or of one day. */
export type MessagesShown =
  | { readonly enterpriseId: string }
  | { readonly personId: string }
  | {
      readonly on: PlainDate
      readonly outcome?: MessageOutcome | undefined
      readonly matter?: Matter | undefined
    }

/** What a job makes: a file that somebody wants, or an import's plan out of a roster that somebody handed in. */
export type Wanted =
  | {
      readonly kind: 'form'
      readonly assessmentId: string
      readonly format: 'docx' | 'pdf'
      readonly withPhotos: boolean
    }
  /** Word where no format is named: on jobs that were begun when there was no other. */
  | { readonly kind: 'report'; readonly reportId: string; readonly format?: 'docx' | 'pdf' | undefined }
  | {
      readonly kind: 'ledger'
      readonly cycleId: string
      readonly filter: 'all' | 'departed' | LedgerState
      /** Missing on jobs that were begun when all of a state was taken. */
      readonly search?: string | undefined
    }
  | {
      readonly kind: 'enterprises'
      readonly cycleId: string
      readonly table: EnterpriseTable
      readonly shown: EnterprisesShown
      readonly search: string
    }
  /** The year in which they are given; where none is named, the one that whoever asks is led to. */
  | { readonly kind: 'quotas'; readonly presentId?: string | undefined }
  | { readonly kind: 'messages'; readonly of: MessagesShown }
  | { readonly kind: 'audit'; readonly shown: AuditShown }
  | {
      readonly kind: 'invitations'
      readonly format: 'xlsx' | 'pdf'
      readonly role: InvitedSeat['role']
      readonly places: readonly string[]
    }
  | {
      readonly kind: 'unreached'
      readonly unionId?: string | undefined
      readonly cycleId?: string | undefined
      readonly reason?: UnreachedReason | undefined
      readonly matter?: Matter | undefined
      readonly phoned?: boolean | undefined
    }
  | { readonly kind: 'returned_rows'; readonly importId: string }
  | {
      readonly kind: 'roster'
      /** The year into which it is imported; missing on jobs that were begun when it was the newest. */
      readonly cycleId?: string | undefined
      readonly uploadId: string
      readonly extension: 'xlsx' | 'csv'
      readonly fileName: string
    }
  | {
      readonly kind: 'roster_columns'
      readonly importId: string
      readonly seenRevision: number
      /** Where they are missing, as the sheet's own head says. */
      readonly columns?: ReadonlyArray<{ readonly key: string; readonly column: number }> | undefined
      /** Where it is missing, the sheet that was planned before. */
      readonly sheet?: string | undefined
    }

type OfSomeYear<Of extends { readonly cycleId: string }> = Omit<Of, 'cycleId'> & {
  readonly cycleId?: string | undefined
}

/** What somebody asks for: where they name no year, it is the one that they are led to, which is looked up once. */
export type RequestedDocument =
  | Exclude<Wanted, { kind: 'ledger' | 'enterprises' }>
  | OfSomeYear<Extract<Wanted, { kind: 'ledger' }>>
  | OfSomeYear<Extract<Wanted, { kind: 'enterprises' }>>

/** What is being done, in the order in which it is: photos fetched, a file handed in read, a ledger compared with, written, kept. */
export type JobStep = 'photos' | 'reading' | 'comparing' | 'writing' | 'keeping'

/** How far a job is; `total` is 0 where a step is not counted. */
export interface JobProgress {
  readonly step: JobStep
  readonly done: number
  readonly total: number
}

/** A file that was made, where it lies, and what it is called by whoever saves it. */
export interface JobFile {
  readonly fileId: string
  readonly fileName: string
  readonly bytes: number
  /** By which a phone knows again what it has a part of already. */
  readonly sha256: string
  /** Of a form as PDF: on how many pages its table stands, the opinion on the last. Missing elsewhere, and on files made before it was counted. */
  readonly tablePages?: number
}

/** One document, from the moment somebody asks for it until it is thrown away. */
export interface DocumentJob extends Job {
  readonly jobId: string
  /** Whoever goes on with it looks with this person's eyes: what they may not see any more is not made for them. */
  readonly openId: string
  /** The seat that asked. Whoever has another one by now has nothing to do with it. */
  readonly seat: string
  readonly wanted: Wanted
  /** A digest of everything that the file is made from: asked for twice, it is made once. null where each asking is its own. */
  readonly contents: string | null
  readonly progress: JobProgress | null
  readonly file: JobFile | null
  /** What the file holds, where it is one union's part, by the ids of entries or assessments; null where it is anything else. */
  readonly entryIds: readonly string[] | null
  /** Why there is nothing, where that is no failure of ours. */
  readonly refusal: Refusal | null
}

/** How long a document is kept. It may hold telephone numbers, and is soon made again. */
export const DOCUMENT_HOURS = 3

/** When a document that is begun or made at `at` is thrown away. */
export const documentExpiry = (at: Instant): Instant => jobExpiry(at, DOCUMENT_HOURS)

/** A file that dies sooner than this is not handed to somebody who asks for it anew. */
const REUSED_BEFORE_END = 60 * 60_000

/** Up to when a file must live, to be given to whoever asks for the same at `now`. */
export const reusableUntil = (now: Instant): Instant => getInstant(now + REUSED_BEFORE_END)

/** A job as it is begun; finished at once where its file is there already, and then it dies with it. */
export const beginJob = (
  asked: Pick<DocumentJob, 'jobId' | 'openId' | 'personId' | 'seat' | 'wanted' | 'contents'>,
  now: Instant,
  made?: Pick<DocumentJob, 'file' | 'expiresAt'>,
): DocumentJob => ({
  ...asked,
  state: made ? 'done' : 'building',
  progress: null,
  file: made?.file ?? null,
  entryIds: null,
  refusal: null,
  lease: FREE,
  failures: 0,
  startedAt: now,
  finishedAt: made ? now : null,
  expiresAt: made?.expiresAt ?? documentExpiry(now),
})

type Ended = Pick<
  DocumentJob,
  'state' | 'lease' | 'failures' | 'finishedAt' | 'expiresAt' | 'file' | 'entryIds' | 'refusal' | 'progress'
>

/** What a job becomes when it is done. `file` is null where what was made lies elsewhere. */
export const afterMaking = (file: JobFile | null, now: Instant, entryIds: readonly string[] | null = null): Ended => ({
  state: 'done',
  lease: FREE,
  failures: 0,
  finishedAt: now,
  expiresAt: documentExpiry(now),
  file,
  entryIds,
  refusal: null,
  progress: null,
})

/** What a job becomes when it turned out that it may not, or cannot, be made. */
export const afterRefusal = (refusal: Refusal, now: Instant): Ended => ({
  ...afterMaking(null, now),
  state: 'failed',
  refusal,
})
