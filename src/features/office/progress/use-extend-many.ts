import { useCallback, useMemo, useState } from 'react'
import type { MoveResult } from '@/contract/assessment'
import { EXTENSION_BATCH } from '@/contract/choices'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { extensionBounds } from '@/domain/deadline/day-bounds'
import { lastDayOf } from '@/domain/deadline/deadline'
import { call, type CallResult } from '@/services/call'
import { serverNow } from '@/services/server-clock'
import { dayGap, reasonGap } from '../../extension/extension-form'
import { usePickedOnly, useTakePicked } from '../../picking'
import { distinctRows, readAllIds } from '../../pages'
import { useMayAsk, useYear } from '../../session/use-session'
import { useBatchJob } from '../../use-batch-job'
import { type ChosenScope, prepareFor, useChosen } from '../../use-chosen'
import { askPage, usePages } from '../../use-pages'
import { useSettled } from '../../use-query'
import { mayBeExtended } from '../enterprise/extension'
import type { OversightFilter } from './progress'

interface Extended {
  readonly results: readonly MoveResult[]
}

/** 一并延期: enterprises of a filter to choose from, one day and one reason for all of them. */
export const useExtendMany = (filter: OversightFilter) => {
  const mayAsk = useMayAsk('office')
  const { named } = useYear()
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const [asking, setAsking] = useState<ChosenScope | null>(null)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const pages = usePages('oversight.enterprises', mayAsk ? { ...named, filter, search: settled } : null)
  const only = usePickedOnly()
  const { isListed } = only
  const cycle = pages.last?.cycle
  const rows = useMemo(
    () =>
      pages.rows && cycle
        ? distinctRows(pages.rows.filter(mayBeExtended), ({ assessmentId }) => assessmentId)
            .filter(({ assessmentId }) => isListed(assessmentId))
            .map((outline) => ({ outline, lastDay: lastDayOf(outline, cycle) }))
        : undefined,
    [pages.rows, cycle, isListed],
  )
  const { clear, ...choice } = useChosen(rows?.map(({ outline }) => outline.assessmentId) ?? [])
  const gather = (): Promise<CallResult<readonly string[]>> =>
    readAllIds([askPage('oversight.enterprises', { ...named, filter, search: settled })], (outline) =>
      mayBeExtended(outline) && isListed(outline.assessmentId) ? outline.assessmentId : undefined,
    )
  useTakePicked(only, rows !== undefined, pages.loadAll, (ids) => {
    choice.choose(ids)
    setAsking('chosen')
  })
  const send = useCallback(
    (assessmentIds: readonly string[], requestId: string): Promise<CallResult<Extended>> =>
      call(
        'assessment.extendMany',
        { assessmentIds: [...assessmentIds], deadlineOn: getPlainDate(day), reason: reason.trim() },
        requestId,
      ),
    [day, reason],
  )
  const { start, close, ...job } = useBatchJob<string, Extended>({ size: EXTENSION_BATCH, ask: send })
  const bounds = cycle && extensionBounds(cycle.deadlineOn, cycle.deadlineOn, serverNow())
  const gaps = bounds ? { day: dayGap(day, bounds), reason: reasonGap(reason) } : {}

  return {
    ...{ rows, cycle, search, setSearch, asking, bounds, only },
    ...choice,
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
    ask: (scope: ChosenScope | null): void => {
      // Of those that were handed over, all are just these.
      const listed = scope === 'all' && only.count !== undefined ? rows : undefined
      if (listed) choice.choose(listed.map(({ outline }) => outline.assessmentId))
      setAsking(listed ? 'chosen' : scope)
    },
    form: { day, setDay, reason, setReason, gaps: tried ? gaps : {} },
    submit: async (): Promise<void> => {
      setTried(true)
      if (!bounds || gaps.day || gaps.reason || asking === null) return
      setAsking(null)
      await start(prepareFor(asking, choice.selected, gather))
    },
    job,
    close: async (): Promise<void> => {
      close()
      clear()
      only.release()
      setTried(false)
      await pages.reload()
    },
  }
}

export type ExtendMany = ReturnType<typeof useExtendMany>
