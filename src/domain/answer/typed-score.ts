import { readTypedNumber } from './typed-number'
import { isOnStep } from './validate-answer'

/** A score as it was typed: null where nothing was, undefined where it is none that may be given. */
export const readTypedScore = (typed: string, maximum: number, step: number): number | null | undefined => {
  const read = readTypedNumber(typed)
  if (read.kind === 'blank') return null
  return read.kind === 'number' && read.value <= maximum && isOnStep(read.value, step) ? read.value : undefined
}
