import { useState } from 'react'
import type { CallResult } from '@/services/call'
import type { ListPlace } from './next-one'
import { useBatchJob } from './use-batch-job'
import { useChosen } from './use-chosen'

interface LookFirstOptions<Row, Output> {
  readonly rows: readonly Row[]
  /** There are further ones than those that were read. */
  readonly more: boolean
  /** What the rows were searched by, and how many there are without a search. */
  readonly searched: string
  readonly counted: number | undefined
  readonly idOf: (row: Row) => string
  /** Whether something of it is worth a look before it is done with others. */
  readonly isDoubtful: (row: Row) => boolean
  readonly size: number
  readonly send: (batch: readonly Row[], requestId: string) => Promise<CallResult<Output>>
  /** Reads the list to its end, where it is not; undefined where that failed. */
  readonly loadAll: () => Promise<readonly Row[] | undefined>
  readonly reload: () => Promise<void>
}

/** One step for many rows, of which those that stand out are looked at first; each is done as it was seen. */
export const useLookFirst = <Row, Output>(options: LookFirstOptions<Row, Output>) => {
  const { rows, more, searched, counted, idOf, isDoubtful, size, send, loadAll, reload } = options
  const [asking, setAsking] = useState(false)
  const choice = useChosen(rows.map(idOf))
  const selected = rows.filter((row) => choice.selected.includes(idOf(row)))
  const { start, close, ...job } = useBatchJob<Row, Output>({ size, ask: send })
  const chooseOf = (which: readonly Row[]): void => choice.choose(which.map(idOf))

  return {
    searching: searched !== '',
    /** How many all are; not known of what a search finds beyond what was read. */
    all: searched === '' ? counted : more ? undefined : rows.length,
    placeOf: (row: Row): ListPlace => ({ search: searched, at: Math.max(0, rows.indexOf(row)) }),
    selected,
    selectedIds: choice.selected,
    choose: choice.choose,
    chooseNone: choice.clear,
    /** All that the list finds, those not yet on the screen included. */
    chooseAll: async (): Promise<void> => {
      const all = await loadAll()
      if (all) chooseOf(all)
    },
    chooseClear: async (): Promise<void> => {
      const all = await loadAll()
      if (all) chooseOf(all.filter((row) => !isDoubtful(row)))
    },
    /** Whether leaving out what stands out leaves anything, and leaves anything out. */
    mixed: rows.some(isDoubtful) && !rows.every(isDoubtful),
    doubtful: selected.filter(isDoubtful),
    leaveOutDoubtful: (): void => chooseOf(selected.filter((row) => !isDoubtful(row))),
    // What was chosen may have been dealt with elsewhere meanwhile.
    asking: asking && selected.length > 0,
    setAsking,
    submit: async (): Promise<void> => {
      setAsking(false)
      await start(() => Promise.resolve({ outcome: 'done' as const, value: selected }))
    },
    job,
    close: async (): Promise<void> => {
      close()
      choice.clear()
      await reload()
    },
  }
}
