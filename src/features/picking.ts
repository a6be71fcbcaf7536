import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useChosen } from './use-chosen'

/** One of those that were ticked on a list. */
export interface Picked {
  readonly id: string
  readonly name: string
}

interface PickingOptions<Row> {
  readonly rows: readonly Row[]
  /** There are further ones than those that were read. */
  readonly more: boolean
  readonly pickedOf: (row: Row) => Picked
  /** Reads the list to its end and answers the ids of all of it; undefined where that failed. */
  readonly readAll: () => Promise<readonly string[] | undefined>
}

/**
 * 多选 on a list itself: its rows are ticked instead of opened, some of them or all that its filter finds, and the steps that fit are taken
 * for those. What the list does not show any more is not ticked either.
 */
export const usePicking = <Row>({ rows, more, pickedOf, readAll }: PickingOptions<Row>) => {
  const [on, setOn] = useState(false)
  const [reading, setReading] = useState(false)
  const { selected, choose, toggle, clear } = useChosen(rows.map((row) => pickedOf(row).id))
  const ticked = new Set(selected)
  return {
    on,
    begin: () => setOn(true),
    end: (): void => {
      clear()
      setOn(false)
    },
    reading,
    /** The rows that are ticked, in the list's order. */
    picked: on ? rows.filter((row) => ticked.has(pickedOf(row).id)) : [],
    pickedOf,
    /** Whether a row is ticked; undefined while rows are opened. */
    isPicked: (row: Row): boolean | undefined => (on ? ticked.has(pickedOf(row).id) : undefined),
    toggle: (row: Row): void => toggle(pickedOf(row).id),
    /** How many all are; undefined while the list was not read to its end. */
    all: more ? undefined : rows.length,
    pickAll: async (): Promise<void> => {
      setReading(true)
      const ids = await readAll()
      setReading(false)
      if (ids) choose(ids)
    },
    pickNone: clear,
  }
}

/** The last that was handed over; in memory alone, since an address has no room for hundreds. */
let handed: { readonly key: string; readonly picked: readonly Picked[] } | undefined
let count = 0

/** Hands those that were ticked to the page that goes on with them: the parameter of its address by which it finds them. */
export const handOver = (picked: readonly Picked[]): { readonly picked: string } => {
  count += 1
  handed = { key: String(count), picked }
  return { picked: handed.key }
}

/** Those that were handed to this page; undefined where none were, or where the program was started anew since. */
export const useHandedOver = (): readonly Picked[] | undefined => {
  const { picked } = useRouter().params
  const [mine] = useState(() => (handed !== undefined && handed.key === picked ? handed.picked : undefined))
  return mine
}

/** A page that goes on with those that were handed to it: it lists them alone, until it is asked for the others, too. */
export const usePickedOnly = () => {
  const mine = useHandedOver()
  const [released, setReleased] = useState(false)
  const ids = useMemo(
    () => (mine === undefined || released ? undefined : new Set(mine.map(({ id }) => id))),
    [mine, released],
  )
  return {
    /** How many were handed over; undefined where the page lists everybody. */
    count: ids?.size,
    isListed: useCallback((id: string): boolean => ids === undefined || ids.has(id), [ids]),
    ids,
    release: () => setReleased(true),
  }
}

export type PickedOnly = ReturnType<typeof usePickedOnly>

/** Chooses those that were handed over as soon as the page's rows are there, all of which are read first, and goes on to the step. */
export const useTakePicked = (
  { ids }: PickedOnly,
  ready: boolean,
  loadAll: () => Promise<readonly unknown[] | undefined>,
  take: (ids: readonly string[]) => void,
): void => {
  const begun = useRef(false)
  useEffect(() => {
    if (ids === undefined || !ready || begun.current) return
    begun.current = true
    void loadAll().then((rows) => {
      if (rows) take([...ids])
    })
  }, [ids, ready, loadAll, take])
}
