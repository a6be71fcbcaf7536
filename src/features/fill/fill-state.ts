import type { LoadedAssessment } from '@/contract/assessment'
import type { Author } from '@/domain/answer/author'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { Colleagues } from '@/domain/assessment/colleagues'
import type { YearPapers } from '@/domain/assessment/year-papers'
import type { Evidence } from '@/domain/evidence/photo'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Failure } from '@/text/failures'
import type { StoreApi } from 'zustand/vanilla'
import type { PhotoLinks } from '../photo-links'
import type { AnswerSaving } from './answer-state'
import type { PhotoQueue } from '../photos/photo-queue'

/** What of a loaded assessment is not an answer or a photo: those live on here, with what this phone adds to them. */
export type AssessmentHead = Omit<Assessment, 'answers' | 'evidence'>

/** One assessment as this phone has it: the server's, and what has not got there yet. */
export interface FillState {
  readonly assessmentId: string
  /** undefined until it was loaded once; it stays while it is loaded again. */
  readonly head: AssessmentHead | undefined
  readonly cycle: Cycle | undefined
  /** What the year asks for besides this form, where the server said it. */
  readonly papers: YearPapers | undefined
  /** Who wrote each answer, where that is to be said. */
  readonly authors: ReadonlyMap<number, Author>
  /** The enterprise's contacts among themselves, where the server said it. */
  readonly colleagues: Colleagues | undefined
  readonly rubric: Rubric | undefined
  readonly failure: Failure | undefined
  readonly answers: Readonly<Record<number, AnswerSaving>>
  readonly evidence: Evidence
  readonly queue: PhotoQueue
  /** Percent by photo id, of what is being sent. */
  readonly progress: Readonly<Record<string, number>>
  /** Where the picture lies on this phone, by photo id. */
  readonly previews: Readonly<Record<string, string>>
  readonly links: PhotoLinks
  readonly online: boolean
  /** The phone refused to keep what was written: a person has to know. */
  readonly storageFull: boolean
  /** The indicators whose text is in this running program alone. */
  readonly unkeptDrafts: readonly number[]
  /** Which photos are still to be sent is noted in this running program alone. */
  readonly queueUnkept: boolean
}

export type FillStore = StoreApi<FillState>

/** A loaded fill; pages draw nothing before. */
export type ReadyFill = FillState & {
  readonly head: AssessmentHead
  readonly cycle: Cycle
  readonly rubric: Rubric
}

export const isReady = (state: FillState): state is ReadyFill =>
  state.head !== undefined && state.cycle !== undefined && state.rubric !== undefined

export const emptyFill = (assessmentId: string): FillState => ({
  assessmentId,
  head: undefined,
  cycle: undefined,
  papers: undefined,
  authors: new Map(),
  colleagues: undefined,
  rubric: undefined,
  failure: undefined,
  answers: {},
  evidence: {},
  queue: [],
  progress: {},
  previews: {},
  links: {},
  online: true,
  storageFull: false,
  unkeptDrafts: [],
  queueUnkept: false,
})

/** The head of what was loaded, without answers and photos. A contact is shown the remarks that were sent, and no others. */
export const headOf = ({ assessment }: LoadedAssessment): AssessmentHead => {
  const { answers: _answers, evidence: _evidence, ...head } = assessment
  return { ...head, sentRemarks: head.remarks }
}
