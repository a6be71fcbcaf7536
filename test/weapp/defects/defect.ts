import type { Copy } from './copy'

export interface Defect {
  readonly name: string
  readonly spoil: (copy: Copy) => void
  /** The test's file, and words of the name of the test that has to fail. */
  readonly caughtBy: readonly [file: string, test: string]
}
