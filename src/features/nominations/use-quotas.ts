import { useEffect, useRef, useState } from 'react'
import type { QuotaRow, QuotasSet } from '@/contract/quota'
import type { QuotaReading } from '@/domain/nomination/quota-table'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { Refusal } from '@/domain/refusal/refusal'
import { call } from '@/services/call'
import type { Failure } from '@/text/failures'
import { runInBatches } from '../batches'
import { useDocument } from '../documents/use-document'
import { usePageYear, yearAllows } from '../session/page-year'
import { useMayAsk } from '../session/use-session'
import { useUnkept } from '../saving/use-unkept'
import { useShownAgain } from '../page-life'
import { useQuery } from '../use-query'
import {
  findQuotaEdits,
  keepQuotaEdits,
  keyOf,
  QUOTA_BATCH,
  searched,
  sumOf,
  unsavedEdits,
  withQuota,
  withReading,
  type QuotaEdit,
  type QuotaEdits,
} from './quota-edits'

type Sent = QuotaEdit & { readonly unionId: string }

/** Why a union's quotas were not saved, from all that came back. */
const refusalsOf = (outputs: readonly QuotasSet[]): Readonly<Record<string, Refusal>> =>
  Object.fromEntries(outputs.flatMap(({ notSet }) => notSet.map(({ unionId, refusal }) => [unionId, refusal])))

interface Saving {
  readonly running: boolean
  readonly refusals: Readonly<Record<string, Refusal>>
  /** Why the rest was not sent. */
  readonly failure: Failure | null
}

const NOTHING_SAVED: Saving = { running: false, refusals: {}, failure: null }

/** The office's quotas, given in the year of the page for the one after it, while they are edited. */
export const useQuotas = (onSaved: (unions: number) => void) => {
  const mayAsk = useMayAsk('office')
  const year = usePageYear('papers/quotas')
  const query = useQuery('quota.list', mayAsk ? { presentId: year.named.cycleId } : null)
  const [search, setSearch] = useState('')
  const [edits, setEdits] = useState<QuotaEdits>({})
  const [saving, setSaving] = useState(NOTHING_SAVED)
  const busy = useRef(false)
  const exporting = useDocument('quota.export')
  useShownAgain(() => void query.reload())
  const cycleId = query.value?.cycleId
  const rows = query.value?.rows
  const present = query.value?.present
  const noRoom = useUnkept(cycleId === undefined ? undefined : keyOf(cycleId))

  useEffect(() => {
    if (cycleId !== undefined) setEdits(findQuotaEdits(cycleId))
  }, [cycleId])

  const write = (next: QuotaEdits): void => {
    setEdits(next)
    if (cycleId !== undefined) keepQuotaEdits(cycleId, next)
  }
  const unsaved = rows ? unsavedEdits(edits, rows) : {}

  // What is saved again after an answer was lost is what stands already, and is answered so.
  const save = async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setSaving({ ...NOTHING_SAVED, running: true })
    const items = Object.entries(unsaved).map(([unionId, edit]) => ({ unionId, ...edit }))
    const run = await runInBatches<Sent, QuotasSet>({
      items,
      size: QUOTA_BATCH,
      // The year that is shown, whichever somebody would be led to by now.
      ask: (some, requestId) => call('quota.set', { presentId: present?.cycleId, rows: [...some] }, requestId),
      onProgress: () => undefined,
    })
    await query.reload()
    setSaving({ running: false, refusals: refusalsOf(run.outputs), failure: run.failure })
    busy.current = false
    const saved = run.outputs.reduce((sum, { set }) => sum + set.length, 0)
    if (saved > 0) onSaved(saved)
  }

  return {
    exporting,
    exportQuotas: () => void exporting.run({ presentId: present?.cycleId }),
    year,
    cycleId,
    presentId: present?.cycleId,
    /** What was set in an archived year is looked at. */
    maySet: yearAllows(present, 'set_quota'),
    rows,
    shown: rows ? searched(rows, search) : [],
    search,
    setSearch,
    failure: query.failure,
    reload: query.reload,
    edits: unsaved,
    /** The phone has no room: what was set is in this running program alone. */
    noRoom,
    changed: Object.keys(unsaved).length,
    sums: rows && { provincial: sumOf(rows, unsaved, 'provincial'), own: sumOf(rows, unsaved, 'own') },
    refusals: saving.refusals,
    saveFailure: saving.failure,
    saving: saving.running,
    set: (row: QuotaRow, level: LedgerLevel, wanted: number) => write(withQuota(unsaved, row, level, wanted)),
    /** Keeps one's own numbers although a colleague changed them since: they are saved over theirs, knowingly. */
    keepMine: ({ union, quota }: QuotaRow) => {
      const mine = unsaved[union.unionId]
      if (mine) write({ ...unsaved, [union.unionId]: { ...mine, seenRevision: quota.revision } })
    },
    /** Puts what was read of a table in, to be looked at and saved as what is typed is. Answers how many it changes. */
    putIn: ({ rows: read }: QuotaReading): number => {
      if (!rows) return 0
      const next = withReading(unsaved, rows, read)
      write(next)
      return read.filter(({ unionId }) => unionId in next).length
    },
    drop: ({ union }: QuotaRow) => {
      const { [union.unionId]: _dropped, ...others } = unsaved
      write(others)
    },
    save,
  }
}

export type Quotas = ReturnType<typeof useQuotas>
