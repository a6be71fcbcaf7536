import { useMemo, useState } from 'react'
import type { UnreachedRow } from '@/contract/unreached'
import { UNREACHED_REASONS, type UnreachedReason } from '@/domain/reminders/delivery'
import { call } from '@/services/call'
import { unreachedPage } from '@/text/unreached'
import { copyText } from '../copy-text'
import { useDocument } from '../documents/use-document'
import { useShownAgain } from '../page-life'
import { distinctRows, readAllRows, type RowsPage } from '../pages'
import { useSession } from '../session/use-session'
import { askPage, usePages } from '../use-pages'
import { useWrite } from '../use-write'

/** Everybody, those of one reason, or those who were telephoned. */
export type UnreachedTab = UnreachedReason | 'all' | 'phoned'

/** Who could not be reached: a union's own; for the office all, or one union's. */
export const useUnreached = (unionNamed: string | undefined) => {
  const { session, failure: sessionFailure, load } = useSession()
  const role = session?.person?.seat.role
  const [tab, setTab] = useState<UnreachedTab>('all')
  const [unionId, setUnionId] = useState<string | null>(unionNamed ?? null)
  const filter = {
    ...{ phoned: tab === 'phoned', ...(tab === 'all' || tab === 'phoned' ? {} : { reason: tab }) },
    ...(role === 'office' && unionId !== null ? { unionId } : {}),
  }
  const pages = usePages('unreached.list', role === 'reviewer' || role === 'office' ? filter : null)
  const exporting = useDocument('unreached.export')
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
  const unions = pages.last?.unions ?? []

  return {
    ...pages,
    failure: session ? pages.failure : sessionFailure,
    reload,
    rows,
    ...{ tabs, tab, setTab },
    /** For the office: whose list, and the unions on whose lists somebody stands. */
    ...{ isOffice: role === 'office', unions, unionId, setUnionId },
    unionName: unions.find((union) => union.unionId === unionId)?.name,
    exporting,
    exportList: () => void exporting.run(filter),
    /** Puts the names of the whole list on the clipboard, however much of it is drawn; false where they could not be had. */
    copy: async (): Promise<boolean> => {
      const asked = await call('unreached.link', {})
      const link = asked.outcome === 'done' ? asked.value.link : null
      const read = await readAllRows<UnreachedRow, RowsPage<UnreachedRow>>(askPage('unreached.list', filter))
      if (read.outcome !== 'done') return false
      const names = read.value.rows.map(({ seatName, name }) => [seatName, name].filter(Boolean).join(' '))
      return copyText(unreachedPage.pasted([...new Set(names)], link))
    },
  }
}

/** 已电话联系: ticks somebody off. */
export const useTicking = (onDone: (row: UnreachedRow) => void) => {
  const { run, running, failure, clear } = useWrite('unreached.phoned')
  const [asked, setAsked] = useState<UnreachedRow | null>(null)
  return {
    /** Who is about to be ticked off. */
    asked,
    ask: (row: UnreachedRow | null) => {
      clear()
      setAsked(row)
    },
    running,
    failure,
    tick: async (): Promise<void> => {
      if (!asked) return
      const result = await run({ rowId: asked.rowId })
      if (result.outcome !== 'done') return
      setAsked(null)
      onDone(asked)
    },
  }
}

export type { UnreachedRow } from '@/contract/unreached'
