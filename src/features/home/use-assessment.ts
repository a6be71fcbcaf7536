import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { YearPapers } from '@/domain/assessment/year-papers'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Failure } from '@/text/failures'
import { isReady, type FillState } from '../fill/fill-state'
import { openFill, settleFill } from '../fill/open-fill'
import { localAssessment, NOTHING_ON_THE_PHONE, onThePhone, type OnThePhone } from './local-assessment'

export interface LoadedLocally {
  /** undefined until it was loaded once; it stays while it is loaded again. */
  readonly value:
    | {
        readonly assessment: Assessment
        readonly cycle: Cycle
        readonly rubric: Rubric
        readonly papers: YearPapers | undefined
      }
    | undefined
  readonly failure: Failure | undefined
  readonly onPhone: OnThePhone
  /** The phone refused to keep what was last written. */
  readonly storageFull: boolean
  readonly reload: () => Promise<void>
  /** Sends what is still on the phone; whether the server has everything now. */
  readonly settle: () => Promise<boolean>
}

const listenToNothing = () => () => undefined
const nothing = (): FillState | undefined => undefined

/**
 * The assessment that a contact's pages show, as it is being filled in on this phone; `null` waits until it is known which.
 * The one running fill is shared with the pages that write, so that what was just typed counts at once.
 */
export const useAssessment = (assessmentId: string | null): LoadedLocally => {
  const fill = useMemo(() => (assessmentId === null ? undefined : openFill(assessmentId)), [assessmentId])
  const state = useSyncExternalStore(fill?.store.subscribe ?? listenToNothing, fill?.store.getState ?? nothing)
  useEffect(() => {
    void fill?.reload()
  }, [fill])

  const ready = state && isReady(state) ? state : undefined
  const value = useMemo(
    () =>
      ready && {
        assessment: localAssessment(ready),
        cycle: ready.cycle,
        rubric: ready.rubric,
        papers: ready.papers,
        colleagues: ready.colleagues,
      },
    [ready],
  )
  const onPhone = useMemo(() => (state ? onThePhone(state) : NOTHING_ON_THE_PHONE), [state])
  return {
    value,
    failure: state?.failure,
    onPhone,
    storageFull: state?.storageFull ?? false,
    reload: useCallback(async () => fill?.reload(), [fill]),
    settle: useCallback(async () => (assessmentId === null ? false : settleFill(assessmentId)), [assessmentId]),
  }
}
