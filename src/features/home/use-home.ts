import { useEffect } from 'react'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import type { Failure } from '@/text/failures'
import { serverNow } from '@/services/server-clock'
import { KEPT } from '@/services/storage-keys'
import { resumeFills } from '../fill/open-fill'
import { useOffline, useSession } from '../session/use-session'
import { useUnkeptCount } from '../saving/use-unkept'
import { otherYears, type OtherYear } from '../session/years'
import { useShownAgain } from '../page-life'
import { useUnopened } from '../session/unopened'
import { type HomeView, homeViewOf } from './home-view'
import { useAssessment } from './use-assessment'

export interface Home {
  readonly assessmentId: string | null
  readonly view: HomeView | undefined
  readonly failure: Failure | undefined
  readonly offline: boolean
  /** How many indicators hold something that the server has not got yet. */
  readonly unsaved: number
  /** How many things that were written are nowhere but in this running program, and whether the phone is full. */
  readonly unkept: number
  readonly storageFull: boolean
  readonly unreadMessages: number
  /** The years besides the one that is shown. */
  readonly years: readonly OtherYear[]
  readonly reload: () => Promise<void>
}

/** What the form being filled in knows of its own keeping, by indicator. */
const FILLING_IN = [KEPT.answers, KEPT.photos]

/** The home page of a contact, read again whenever it comes back into view; of the year whose assessment was named, if one was. */
export const useHome = (named: string | undefined): Home => {
  const { session, failure: sessionFailure, load } = useSession()
  const assessmentId = named ?? session?.assessmentId ?? null
  const { value, failure, reload, onPhone, storageFull } = useAssessment(assessmentId)
  // A killed program may have left photos and texts unsent.
  useEffect(() => {
    void resumeFills()
  }, [])
  useShownAgain(() => {
    void load()
    void reload()
  })
  // Reports, the ledger entry, stamped sheets: they are not this page's, and home is where one looks.
  const elsewhere = useUnkeptCount(FILLING_IN)
  useUnopened(value?.cycle)
  return {
    assessmentId,
    view: value && homeViewOf(value, serverNow()),
    failure: failure ?? sessionFailure,
    offline: useOffline(failure),
    unsaved: onPhone.waiting.length,
    unkept: onPhone.unkept.length + elsewhere,
    storageFull,
    unreadMessages: session?.unreadMessages ?? 0,
    years: otherYears(session, assessmentId === null ? undefined : cycleIdOf(assessmentId)),
    reload,
  }
}
