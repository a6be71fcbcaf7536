import type { AssessmentOutline } from '../assessment/assessment'
import { isStampable, type StampedPage, type StampFile } from '../stamp/stamped-form'
import type { StampedStanding } from './missing'

/** Where an enterprise's stamped sheets stand, and those that count. */
export interface Stamped {
  readonly standing: Exclude<StampedStanding, null>
  readonly sheets: readonly StampedPage[]
}

/**
 * Stamped sheets as a list tells them: by the submission that they are of, without its contents. What was submitted does
 * not change until it is submitted again; whoever packs them compares the digest too.
 */
export const stampedOf = (
  file: StampFile | undefined,
  { state, round, submittedAt }: Pick<AssessmentOutline, 'state' | 'round' | 'submittedAt'>,
): Stamped => {
  const finished = (file?.forms ?? []).filter((form) => form.finished !== null)
  const last = finished[finished.length - 1]
  if (!last) return { standing: 'missing', sheets: [] }
  const counts = isStampable(state) && last.version.round === round && last.version.submittedAt === submittedAt
  return counts ? { standing: 'present', sheets: last.sheets } : { standing: 'voided', sheets: [] }
}
