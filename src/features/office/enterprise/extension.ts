import { useState } from 'react'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { findPlainDate, getPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { type DayBounds, isWithinBounds } from '@/domain/deadline/day-bounds'
import { extensionBoundsOf } from '@/domain/deadline/deadline'
import { hasLeft } from '@/domain/ledger/departure'
import { useWrite } from '../../use-write'

/** 延期 is open while the enterprise still has to hand something in. */
export const mayBeExtended = (outline: Pick<AssessmentOutline, 'state' | 'departure'>): boolean =>
  (outline.state === 'draft' || outline.state === 'returned') && !hasLeft(outline)

/** The days that an extension may set, as the server holds it to them; null where none is left. */
export const findExtensionBounds = (outline: AssessmentOutline, cycle: Cycle, now: Instant): DayBounds | null => {
  const bounds = extensionBoundsOf(outline, cycle, now)
  return mayBeExtended(outline) && bounds.earliestOn <= bounds.latestOn ? bounds : null
}

interface ExtensionGaps {
  readonly day?: 'day_missing' | 'day_out_of_bounds'
  readonly reason?: 'reason_missing'
}

/** What is missing before an extension can be sent; empty where nothing is. */
export const extensionGaps = (day: string, reason: string, bounds: DayBounds): ExtensionGaps => {
  const date = findPlainDate(day)
  const wrongDay = !date ? 'day_missing' : !isWithinBounds(date, bounds) ? 'day_out_of_bounds' : undefined
  return { ...(wrongDay ? { day: wrongDay } : {}), ...(reason.trim() === '' ? { reason: 'reason_missing' } : {}) }
}

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
