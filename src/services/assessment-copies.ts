import type { LoadedAssessment } from '@/contract/assessment'
import { findKept, keepCopy as keepServerCopy } from './storage'
import { KEPT } from './storage-keys'

const keyOf = (assessmentId: string): string => `${KEPT.copies}${assessmentId}`

const isLoaded = (value: unknown, assessmentId: string): value is LoadedAssessment => {
  if (typeof value !== 'object' || value === null || !('assessment' in value) || !('cycle' in value)) return false
  const { assessment } = value
  return (
    typeof assessment === 'object' &&
    assessment !== null &&
    'assessmentId' in assessment &&
    assessment.assessmentId === assessmentId
  )
}

/** Keeps what the server last said, so that a form opens without a network too. Where there is no room, it will not. */
export const keepCopy = (loaded: LoadedAssessment): void =>
  keepServerCopy(keyOf(loaded.assessment.assessmentId), loaded)

export const findCopy = (assessmentId: string): LoadedAssessment | undefined => {
  const found = findKept(keyOf(assessmentId))
  return isLoaded(found, assessmentId) ? found : undefined
}
