import type { AssessmentOutline } from '../assessment/assessment'
import { isStampable, type StampedPage, type StampFile } from '../stamp/stamped-form'
import type { StampedStanding } from './missing'

/** Where an enterprise's stamped sheets stand, and those that count. */
export interface Stamped {
  readonly standing: Exclude<StampedStanding, null>
  readonly sheets: readonly StampedPage[]
}

const lastFinished = (file: StampFile | undefined) => {
  const finished = (file?.forms ?? []).filter((form) => form.finished !== null)
  return finished[finished.length - 1]
}

/** The sheets that were handed in last, whether or not they count: what a package may have to hold of a report, before its text is read. */
export const lastStamped = (file: StampFile | undefined): readonly StampedPage[] => lastFinished(file)?.sheets ?? []

/**
 * Stamped sheets as a list tells them: by the submission that they are of, without its contents. What was submitted does
 * not change until it is submitted again; whoever packs them compares the digest too.
 */
export const stampedOf = (
  file: StampFile | undefined,
  { state, round, submittedAt }: Pick<AssessmentOutline, 'state' | 'round' | 'submittedAt'>,
): Stamped => {
  const last = lastFinished(file)
  if (!last) return { standing: 'missing', sheets: [] }
  const counts = isStampable(state) && last.version.round === round && last.version.submittedAt === submittedAt
  return counts ? { standing: 'present', sheets: last.sheets } : { standing: 'voided', sheets: [] }
}
