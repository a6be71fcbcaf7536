import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { Cursor } from '@/contract/fields'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { readRows, type RowsPage } from './pages'

/** The actions that answer page by page. */
export type PagedAction = {
  [Name in ActionName]: ActionOutput<Name> extends RowsPage<unknown> ? Name : never
}[ActionName]

export type RowOf<Name extends PagedAction> = ActionOutput<Name> extends RowsPage<infer Row> ? Row : never
export type PageInput<Name extends PagedAction> = Omit<ActionInput<Name>, 'offset' | 'after'>

/** Histories, whose next page is found by the last row alone. Of other lists it is as well where the answer says how, and else so many are passed over. */
type CursorAction = {
  [Name in PagedAction]: ActionOutput<Name> extends { readonly next: Cursor | null } ? Name : never
}[PagedAction]
const BY_CURSOR: { readonly [Name in CursorAction]: true } = {
  'assessment.timeline': true,
  'report.timeline': true,
  'ledger.history': true,
  'audit.list': true,
  'audit.own': true,
  'feedback.list': true,
  'feedback.own': true,
}

const placeOf = (name: PagedAction, offset: number, last: object | undefined): object => {
  const after = last && 'next' in last ? last.next : null
  if (name in BY_CURSOR) return { after }
  return after === null ? { offset } : { offset, after }
}

interface Held<Name extends PagedAction> {
  /** The question that the rows answer: another one's rows are not shown under it. */
  readonly key: string
  readonly rows: readonly RowOf<Name>[]
  readonly more: boolean
  readonly last: ActionOutput<Name>
}

export interface Pages<Name extends PagedAction> {
  /** undefined until the first answer to this input. */
  readonly rows: readonly RowOf<Name>[] | undefined
  readonly more: boolean
  /** The latest page as it came, with its counts; it stays while another input is asked. */
  readonly last: ActionOutput<Name> | undefined
  readonly failure: Failure | undefined
  readonly loading: boolean
  readonly loadMore: () => void
  /** Reads on to the end, and answers with all rows; undefined where that failed. */
  readonly loadAll: () => Promise<readonly RowOf<Name>[] | undefined>
  /** Reads again as many rows as are shown, so that a list does not jump back to its start. */
  readonly reload: () => Promise<void>
}

/** Asks for one page of a paged action. */
export const askPage =
  <Name extends PagedAction>(name: Name, input: PageInput<Name>) =>
  (offset: number, last?: object): Promise<CallResult<ActionOutput<Name> & RowsPage<RowOf<Name>>>> =>
    // TypeScript does not see through a generic Omit, nor that a PagedAction's output has rows; PagedAction's definition does.
    call(name, { ...input, ...placeOf(name, offset, last) } as ActionInput<Name>) as Promise<
      CallResult<ActionOutput<Name> & RowsPage<RowOf<Name>>>
    >

/** A list that is read page by page, anew whenever its input changes; `null` waits. An overtaken answer is dropped. */
export const usePages = <Name extends PagedAction>(name: Name, input: PageInput<Name> | null): Pages<Name> => {
  const [held, setHeld] = useState<Held<Name>>()
  const [failure, setFailure] = useState<Failure>()
  const [loading, setLoading] = useState(input !== null)
  const turn = useRef(0)
  const key = input === null ? null : JSON.stringify(input)
  const shown = held !== undefined && held.key === key ? held : undefined

  const read = useCallback(
    async (before: readonly RowOf<Name>[], atLeast: number, lastBefore?: ActionOutput<Name>) => {
      if (key === null) return undefined
      const mine = ++turn.current
      setLoading(true)
      const ask = askPage(name, JSON.parse(key) as PageInput<Name>)
      const result = await readRows<RowOf<Name>, ActionOutput<Name> & RowsPage<RowOf<Name>>>(
        (offset, last) => ask(before.length + offset, last ?? lastBefore),
        atLeast,
      )
      if (mine !== turn.current) return undefined
      setLoading(false)
      if (result.outcome !== 'done') {
        setFailure(result)
        return undefined
      }
      const { more, last } = result.value
      const rows = [...before, ...result.value.rows]
      setHeld({ key, rows, more, last })
      setFailure(undefined)
      return rows
    },
    [name, key],
  )

  useEffect(() => {
    setFailure(undefined)
    void read([], 1)
    return () => {
      turn.current += 1
    }
  }, [read])

  return {
    rows: shown?.rows,
    more: shown?.more ?? false,
    last: held?.last,
    failure,
    loading,
    loadMore: () => {
      if (shown?.more && !loading) void read(shown.rows, 1, shown.last)
    },
    loadAll: async () => (shown?.more ? read(shown.rows, Infinity, shown.last) : shown?.rows),
    reload: async () => void (await read([], Math.max(1, shown?.rows.length ?? 1))),
  }
}
