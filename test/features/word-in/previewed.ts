import type { Fill } from '@/features/fill/fill'
import { isReady, type ReadyFill } from '@/features/fill/fill-state'
import { chosenRows, previewOf, type WordInRow } from '@/features/word-in/preview'
import { putIn, undoOf } from '@/features/word-in/putting-in'
import type { UndoStep } from '@/services/word-in-undo'
import { fileSaying } from './file'

type File = Parameters<typeof fileSaying>[0]

export const ready = (fill: Fill): ReadyFill => {
  const state = fill.store.getState()
  if (!isReady(state)) throw new Error('not loaded')
  return state
}

export const rowsOf = (fill: Fill, file: File): readonly WordInRow[] =>
  previewOf(ready(fill), fileSaying(file)).parts.flatMap((part) => part.rows)

export const rowOf = (fill: Fill, no: number, file: File): WordInRow => {
  const row = rowsOf(fill, file).find((each) => each.no === no)
  if (!row) throw new Error(`no row ${no}`)
  return row
}

/** Puts these indicators of a file in, and returns the way back. */
export const putAll = (fill: Fill, file: File, ...nos: readonly number[]): readonly UndoStep[] => {
  const steps = undoOf(chosenRows(previewOf(ready(fill), fileSaying(file)), new Set(nos)))
  putIn(fill, steps)
  return steps
}
