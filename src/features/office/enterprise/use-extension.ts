import { useState } from 'react'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { getPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import type { DayBounds } from '@/domain/deadline/day-bounds'
import { useWrite } from '../../use-write'
import { extensionGaps } from './extension'

interface ExtensionOptions {
  readonly outline: AssessmentOutline
  readonly bounds: DayBounds
  readonly onExtended: (day: PlainDate) => void
}

/** 延期 of one enterprise: a later day, and why. */
export const useExtension = ({ outline, bounds, onExtended }: ExtensionOptions) => {
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite('assessment.extend')
  const gaps = extensionGaps(day, reason, bounds)

  const submit = async (): Promise<void> => {
    setTried(true)
    if (gaps.day || gaps.reason) return
    const deadlineOn = getPlainDate(day)
    const { assessmentId, revision } = outline
    const result = await write.run({ assessmentId, seenRevision: revision, deadlineOn, reason: reason.trim() })
    if (result.outcome === 'done') onExtended(deadlineOn)
  }

  return {
    day,
    setDay,
    reason,
    setReason,
    gaps: tried ? gaps : {},
    submit,
    running: write.running,
    failure: write.failure,
  }
}
