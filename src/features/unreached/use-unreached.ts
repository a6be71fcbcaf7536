import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { UnreachedRow } from '@/contract/unreached'
import { findSeat } from '@/domain/people/seat'
import { dialled } from '@/domain/people/telephone'
import { UNREACHED_REASONS, type UnreachedReason } from '@/domain/reminders/delivery'
import { copyText } from '../copy-text'
import { useShownAgain } from '../page-life'
import { distinctRows } from '../pages'
import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'
import { useWrite } from '../use-write'
import { unreachedPage } from '@/text/unreached'

/** Everybody, those of one reason, or those who were telephoned. */
export type UnreachedTab = UnreachedReason | 'all' | 'phoned'

/** Who could not be reached: a union's own, all for the office. */
export const useUnreached = () => {
  const { session, failure: sessionFailure, load } = useSession()
  const role = session?.person?.seat.role
  const [tab, setTab] = useState<UnreachedTab>('all')
  const pages = usePages(
    'unreached.list',
    role === 'reviewer' || role === 'office'
      ? { phoned: tab === 'phoned', ...(tab === 'all' || tab === 'phoned' ? {} : { reason: tab }) }
      : null,
  )
  const reload = session ? pages.reload : load
  useShownAgain(() => void reload())
  const rows = useMemo(() => pages.rows && distinctRows(pages.rows, ({ rowId }) => rowId), [pages.rows])
  const counts = tab === 'phoned' ? undefined : pages.last?.counts
  const countOf = (reason: UnreachedReason) => counts?.find((each) => each.reason === reason)?.count ?? 0
  const tabs: ReadonlyArray<{ readonly key: UnreachedTab; readonly count: number | undefined }> = [
    { key: 'all', count: counts?.reduce((sum, { count }) => sum + count, 0) },
    ...UNREACHED_REASONS.filter((reason) => reason === tab || countOf(reason) > 0).map((reason) => ({
      key: reason,
      count: counts && countOf(reason),
    })),
    { key: 'phoned', count: undefined },
  ]
  return {
    ...pages,
    failure: session ? pages.failure : sessionFailure,
    reload,
    rows,
    tabs,
    tab,
    setTab,
    copy: () =>
      copyText(
        unreachedPage.pasted(
          [...new Set((rows ?? []).map(({ seatName, name }) => [seatName, name].filter(Boolean).join(' ')))],
          pages.more,
        ),
      ),
  }
}

/** Telephoning one of them: the number, which is asked for and noted, and that it was done. */
export const useTelephoning = (row: UnreachedRow, onDone: () => void) => {
  const looking = useWrite('people.telephone')
  const ticking = useWrite('unreached.phoned')
  const [found, setFound] = useState<{ readonly telephone: string; readonly name: string | null }>()
  const seat = findSeat(row.seat)
  return {
    found,
    /** Nobody is bound, and no enterprise to ask for. */
    unknown: row.personId === null && seat?.role !== 'contact',
    looking: looking.running,
    notFound: looking.failure,
    look: async (): Promise<void> => {
      if (row.personId === null && seat?.role !== 'contact') return
      const result = await looking.run(
        row.personId === null && seat?.role === 'contact'
          ? { of: 'enterprise', enterpriseId: seat.enterpriseId }
          : { of: 'person', personId: row.personId ?? '', seat: row.seat },
      )
      if (result.outcome === 'done') setFound(result.value)
    },
    dial: async (): Promise<void> => {
      if (!found) return
      // Whoever lays the phone down again has not telephoned, and is told nothing of it.
      await Taro.makePhoneCall({ phoneNumber: dialled(found.telephone) }).catch(() => undefined)
    },
    ticking: ticking.running,
    notTicked: ticking.failure,
    tick: async (): Promise<void> => {
      const result = await ticking.run({ rowId: row.rowId })
      if (result.outcome === 'done') onDone()
    },
  }
}

export type { UnreachedRow } from '@/contract/unreached'
