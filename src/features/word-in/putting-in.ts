import { sameContent } from '@/domain/answer/answer'
import { problemSentence } from '../saving/saving-problem'
import { notSettledWords } from '@/text/word-in'
import type { UndoStep } from '@/services/word-in-undo'
import type { Fill } from '../fill/fill'
import { isUnsaved } from '../fill/answer-state'
import type { FillState } from '../fill/fill-state'
import type { WordInRow } from './preview'

/** The way back of what is about to be put in. */
export const undoOf = (rows: readonly WordInRow[]): readonly UndoStep[] =>
  rows.map(({ no, present, taken }) => ({ no, before: present, after: taken }))

const write = (fill: Fill, no: number, content: UndoStep['after']): void => {
  const saving = fill.store.getState().answers[no]
  if (saving) fill.answers.write(no, content, saving.unreadable)
}

/** Puts contents into the form as if somebody had typed them: on the phone at once, to the server as the network allows. */
export const putIn = (fill: Fill, steps: readonly UndoStep[]): void => {
  for (const { no, after } of steps) write(fill, no, after)
  fill.answers.sendNow()
}

/**
 * Puts back what stood there before; what somebody has changed since is left alone.
 * Returns the numbers that were put back and those that were not.
 */
export const takeBack = (
  fill: Fill,
  steps: readonly UndoStep[],
): { readonly back: readonly number[]; readonly left: readonly number[] } => {
  const untouched = steps.filter(({ no, after }) => {
    const saving = fill.store.getState().answers[no]
    return saving !== undefined && sameContent(saving.content, after)
  })
  for (const { no, before } of untouched) write(fill, no, before)
  fill.answers.sendNow()
  const back = untouched.map(({ no }) => no)
  return { back, left: steps.map(({ no }) => no).filter((no) => !back.includes(no)) }
}

/** Where what was put in has got to. */
export interface PutInView {
  readonly saved: number
  /** On this phone, and on its way. */
  readonly waiting: number
  readonly offline: boolean
  /** How many of what waits the phone had no room for. */
  readonly unkept: number
  readonly problems: ReadonlyArray<{ readonly no: number; readonly sentence: string }>
}

const problemOf = (saving: FillState['answers'][number]): string | undefined => {
  const { phase } = saving
  return problemSentence(phase) ?? (phase.kind === 'conflict' ? notSettledWords : undefined)
}

export const putInView = (state: FillState, nos: readonly number[]): PutInView => {
  const savings = nos.flatMap((no) => state.answers[no] ?? [])
  const problems = savings.flatMap((saving) => {
    const sentence = problemOf(saving)
    return sentence === undefined ? [] : [{ no: saving.no, sentence }]
  })
  const waiting = savings.filter((saving) => isUnsaved(saving) && problemOf(saving) === undefined).length
  return {
    saved: savings.length - waiting - problems.length,
    waiting,
    unkept: savings.filter(({ no }) => state.unkeptDrafts.includes(no)).length,
    offline: !state.online || savings.some(({ phase }) => phase.kind === 'offline' && !phase.because),
    problems,
  }
}
