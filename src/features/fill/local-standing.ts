import type { Tally } from '@/domain/assessment/assessment'
import { progressOf, tallyOf, type Progress } from '@/domain/assessment/scoring'
import { queuedFor, unkeptPhotos, type QueuedPhoto } from '../photos/photo-queue'
import { isUnsaved } from './answer-state'
import type { FillState, ReadyFill } from './fill-state'

/**
 * How many pieces of evidence an indicator has, those on their way among them; what waits for a person is none. Tiles are drawn by
 * `photosOf`, whose words home does without.
 */
const piecesOf = ({ evidence, queue }: Pick<FillState, 'evidence' | 'queue'>, no: number): number => {
  const idsOf = (which: (item: QueuedPhoto) => boolean) => new Set(queue.filter(which).map(({ photoId }) => photoId))
  const leaving = idsOf(({ step }) => step === 'remove')
  const stopped = idsOf(({ status }) => status.kind === 'stopped')
  const attached = (evidence[no] ?? []).filter(({ photoId }) => !leaving.has(photoId))
  const ids = new Set(attached.map(({ photoId }) => photoId))
  const coming = queuedFor(queue, no).filter(({ photoId }) => !ids.has(photoId))
  return [...attached, ...coming].filter(({ photoId }) => !stopped.has(photoId)).length
}

/** The tally with what this phone adds: what somebody just typed counts at once. */
export const localTally = (state: FillState): Tally =>
  Object.fromEntries(Object.values(state.answers).map(({ no, content }) => [no, tallyOf(content, piecesOf(state, no))]))

/** Where the assessment stands, as the person filling it in sees it. */
export const localProgress = (state: ReadyFill): Progress => progressOf(state.rubric, localTally(state), state.cycle)

/** What has not reached the server yet, by indicator number: for a home page and before submitting. */
export interface Unsaved {
  readonly answers: readonly number[]
  readonly photos: readonly number[]
  /** What waits for a person: two texts to choose from, a refused text, a figure to look at again, a photo that was not taken. */
  readonly attention: readonly number[]
  /** What the phone had no room for: it is in this running program alone. */
  readonly unkept: readonly number[]
}

const distinct = (nos: readonly number[]): readonly number[] => [...new Set(nos)].sort((a, b) => a - b)

export const unsavedIn = ({
  answers,
  queue,
  unkeptDrafts,
  queueUnkept,
}: Pick<FillState, 'answers' | 'queue' | 'unkeptDrafts' | 'queueUnkept'>): Unsaved => {
  const savings = Object.values(answers)
  const stuck = savings.filter(
    ({ phase, unreadable }) =>
      ['conflict', 'refused', 'stopped'].includes(phase.kind) || Object.keys(unreadable).length > 0,
  )
  return {
    answers: distinct(savings.filter(isUnsaved).map(({ no }) => no)),
    photos: distinct(queue.map(({ no }) => no)),
    attention: distinct([...stuck, ...queue.filter(({ status }) => status.kind === 'stopped')].map(({ no }) => no)),
    unkept: distinct([...unkeptDrafts, ...unkeptPhotos(queue, queueUnkept).map(({ no }) => no)]),
  }
}
