import { useState } from 'react'
import type { CallResult } from '@/services/call'
import type { RowsPage } from './pages'

/** Where in its list somebody opened something: what was searched for, and how many rows come before it. */
export interface ListPlace {
  readonly search: string
  readonly at: number
}

/** The place as an address carries it to the page that is opened. */
export const placeParameters = ({ search, at }: ListPlace): Readonly<Record<string, string | number | undefined>> => ({
  search: search === '' ? undefined : search,
  at: at === 0 ? undefined : at,
})

/** What an address carries, which some platforms hand over decoded. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray "%", decoded already.
    return text
  }
}

/** The place that a page's address names; the beginning of the whole list where it names none, as in a message. */
export const placeNamed = ({ search, at }: Readonly<Record<string, string | undefined>>): ListPlace => ({
  search: decoded(search ?? ''),
  at: Math.max(0, Math.floor(Number(at ?? 0)) || 0),
})

/** Who comes next in a list. */
export interface NextOne {
  readonly name: string
  readonly url: string
}

/**
 * Finds who comes after one that was just decided on and so has left its list: whoever stands in its place now, and at the list's end
 * whoever was passed over before. null where none is left; undefined where that could not be asked.
 */
export const findNext = async <Row>(
  ask: (offset: number) => Promise<CallResult<RowsPage<Row>>>,
  at: number,
  isIt: (row: Row) => boolean,
): Promise<{ readonly row: Row; readonly at: number } | null | undefined> => {
  for (const offset of at > 0 ? [at, 0] : [0]) {
    const page = await ask(offset)
    if (page.outcome !== 'done') return undefined
    const index = page.value.rows.findIndex((row) => !isIt(row))
    const row = page.value.rows[index]
    if (row !== undefined) return { row, at: offset + index }
  }
  return null
}

/** «下一家», looked for once something was decided: undefined before, and where it could not be asked. */
export const useNextOne = (find: () => Promise<NextOne | null | undefined>) => {
  const [next, setNext] = useState<NextOne | null>()
  return { next, look: async (): Promise<void> => setNext(await find()) }
}
