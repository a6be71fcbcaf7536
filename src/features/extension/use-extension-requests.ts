import { useMemo, useState } from 'react'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { getPlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { isWithinBounds } from '@/domain/deadline/day-bounds'
import { extensionBoundsOf, lastDayOf } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import { useShownAgain } from '../page-life'
import { distinctRows } from '../pages'
import { usePageYear, yearAllows } from '../session/page-year'
import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'
import { useWrite } from '../use-write'
import { dayGap, reasonGap } from './extension-form'

/** A request as its list shows it. */
export interface RequestRow {
  readonly outline: AssessmentOutline
  readonly request: NonNullable<AssessmentOutline['extensionRequest']>
  readonly lastDay: PlainDate
  readonly cycle: Cycle
}

/** 延期申请 that wait: a reviewer's own union's, all for the office. */
export const useExtensionRequests = () => {
  const year = usePageYear('reviewer/extensions')
  const { session, failure: sessionFailure, load } = useSession()
  const role = session?.person?.seat.role
  const watching = role === 'reviewer' || role === 'office'
  const pages = usePages('worklist.extensionRequests', watching ? year.named : null)
  const reload = session ? pages.reload : load
  useShownAgain(() => void reload())
  const cycle = pages.last?.cycle
  const rows = useMemo(
    () =>
      pages.rows && cycle
        ? distinctRows(pages.rows, ({ assessmentId }) => assessmentId).flatMap((outline): readonly RequestRow[] =>
            outline.extensionRequest
              ? [{ outline, request: outline.extensionRequest, lastDay: lastDayOf(outline, cycle), cycle }]
              : [],
          )
        : undefined,
    [pages.rows, cycle],
  )
  return {
    ...pages,
    failure: session ? pages.failure : sessionFailure,
    reload,
    year,
    cycle,
    ofOffice: role === 'office',
    mayAnswer: yearAllows(cycle, 'answer_extension'),
    rows,
  }
}

/** 同意: the day that was asked for, or another one within the bounds. */
export const useGrant = ({ outline, request, cycle }: RequestRow, onDone: (day: PlainDate) => void) => {
  const bounds = extensionBoundsOf(outline, cycle, serverNow())
  const [day, setDay] = useState<string>(isWithinBounds(request.wishedOn, bounds) ? request.wishedOn : '')
  const [tried, setTried] = useState(false)
  const write = useWrite('assessment.grantExtension')
  const gap = dayGap(day, bounds)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (gap) return
    const deadlineOn = getPlainDate(day)
    const { assessmentId, revision } = outline
    const result = await write.run({ assessmentId, seenRevision: revision, deadlineOn })
    if (result.outcome === 'done') onDone(deadlineOn)
  }
  return { bounds, day, setDay, gap: tried ? gap : undefined, submit, ...write }
}

/** 不同意, with words. */
export const useDecline = ({ outline }: RequestRow, onDone: () => void) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite('assessment.declineExtension')
  const gap = reasonGap(reason)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (gap) return
    const { assessmentId, revision } = outline
    const result = await write.run({ assessmentId, seenRevision: revision, reason: reason.trim() })
    if (result.outcome === 'done') onDone()
  }
  return { reason, setReason, gap: tried ? gap : undefined, submit, ...write }
}
