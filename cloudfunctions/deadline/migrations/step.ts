import type { Run } from '../run'

/** What a step looks at in one go. */
export interface StepPage {
  /** What is to be done, a document each; done again it changes nothing. False: it could not be done now, and is tried once more. */
  readonly work: ReadonlyArray<() => Promise<boolean>>
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

/**
 * One way of bringing documents of before into the shape that this program writes. While the functions are being replaced, older and newer
 * ones run beside each other for some minutes: so a step adds, and leaves alone what older functions go by; what nobody reads any more is
 * taken away by a step of a later version. A step stays as it is once it was released.
 */
export interface Step {
  /** Counted up from 1, without gaps; the last one's is the SHAPE. */
  readonly no: number
  readonly name: string
  /** Finds what is to be done after a place; '' is the beginning. To look changes nothing. */
  readonly page: (run: Pick<Run, 'stores' | 'now'>, place: string) => Promise<StepPage>
}
