import { useState } from 'react'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { hasLeft, type DepartureKind } from '@/domain/ledger/departure'
import { DEPARTURE_REASON_LIMIT } from '@/domain/ledger/leaving'
import { distinctRows } from '../../pages'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'
import { useWrite } from '../../use-write'

/** What is missing before it can be sent. */
export interface DepartureGaps {
  readonly kind?: 'kind_missing'
  readonly into?: 'into_missing'
  readonly reason?: 'reason_missing' | 'reason_too_long'
}

/** A reason as long as people count it. */
export const reasonLength = (reason: string): number => Array.from(reason.trim()).length

const reasonGap = (reason: string): DepartureGaps['reason'] => {
  const length = reasonLength(reason)
  if (length === 0) return 'reason_missing'
  return length > DEPARTURE_REASON_LIMIT ? 'reason_too_long' : undefined
}

/** What is missing of a departure; empty where nothing is. The server asks the same again. */
export const departureGaps = (kind: DepartureKind | null, intoId: string | null, reason: string): DepartureGaps => {
  const wrong = reasonGap(reason)
  return {
    ...(kind === null ? { kind: 'kind_missing' } : {}),
    ...(kind === 'merged' && intoId === null ? { into: 'into_missing' } : {}),
    ...(wrong ? { reason: wrong } : {}),
  }
}

/** Enterprises to choose the other one of a merger from: those on the ledger, by name. Nobody is asked for while it is no merger. */
const useOtherEnterprise = ({ cycleId, enterpriseId }: AssessmentOutline, asks: boolean) => {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<{ readonly enterpriseId: string; readonly name: string } | null>(null)
  const settled = useSettled(search.trim())
  const pages = usePages(
    'oversight.enterprises',
    asks && settled !== '' ? { cycleId, filter: 'all', search: settled } : null,
  )
  return {
    search,
    setSearch,
    searched: settled !== '',
    found:
      pages.rows &&
      distinctRows(pages.rows, (outline) => outline.assessmentId).map((outline) => ({
        ...{ enterpriseId: outline.enterpriseId, name: outline.enterpriseName, no: outline.enterpriseNo },
        /** Itself, or one that has left. */
        unfit:
          outline.enterpriseId === enterpriseId
            ? ('itself' as const)
            : hasLeft(outline)
              ? ('left' as const)
              : undefined,
      })),
    pages,
    chosen,
    choose: setChosen,
  }
}

export type OtherEnterprise = ReturnType<typeof useOtherEnterprise>

interface DepartureOptions {
  readonly outline: AssessmentOutline
  readonly onLeft: () => void
}

/** 离开台账 of one enterprise: how, where it was a merger into which, and why. */
export const useDeparture = ({ outline, onLeft }: DepartureOptions) => {
  const [kind, setKind] = useState<DepartureKind | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const other = useOtherEnterprise(outline, kind === 'merged')
  const write = useWrite('enterprise.leave')
  const gaps = departureGaps(kind, other.chosen?.enterpriseId ?? null, reason)

  const submit = async (): Promise<void> => {
    setTried(true)
    if (kind === null || Object.keys(gaps).length > 0) return
    const { cycleId, enterpriseId } = outline
    const result = await write.run({
      ...{ cycleId, enterpriseId, kind, reason: reason.trim() },
      ...(kind === 'merged' && other.chosen ? { intoId: other.chosen.enterpriseId } : {}),
    })
    if (result.outcome === 'done') onLeft()
  }
  return {
    ...{ kind, setKind, reason, setReason, other, submit },
    gaps: tried ? gaps : {},
    running: write.running,
    failure: write.failure,
  }
}

interface RejoiningOptions {
  readonly outline: AssessmentOutline
  /** Its year is archived: it comes back with the newest. */
  readonly archived: boolean
  readonly onBack: () => void
}

/** 重新纳入 of one enterprise, and why. */
export const useRejoining = ({ outline: { cycleId, enterpriseId }, archived, onBack }: RejoiningOptions) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite('enterprise.rejoin')
  const gap = reasonGap(reason)

  const submit = async (): Promise<void> => {
    setTried(true)
    if (gap) return
    const result = await write.run({ ...(archived ? {} : { cycleId }), enterpriseId, reason: reason.trim() })
    if (result.outcome === 'done') onBack()
  }
  return { reason, setReason, gap: tried ? gap : undefined, submit, running: write.running, failure: write.failure }
}
