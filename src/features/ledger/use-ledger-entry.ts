import { useRef, useState } from 'react'
import { findKept, forget, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'
import { usePageParameters } from '../session/beside'
import { findNext, placeNamed, placeParameters, useNextOne } from '../next-one'
import { useUnkept } from '../saving/use-unkept'
import { pageUrl } from '../session/routes'
import { useSession } from '../session/use-session'
import { askPage, usePages } from '../use-pages'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'
import type { Edits } from './entry-form'

/** A half-filled form as this phone keeps it until it was sent. */
interface KeptEdits {
  readonly edits: Edits
  readonly note: string
}

/** The key that a half-filled form is kept under. */
const keyOf = (entryId: string): string => `${KEPT.ledgerEdits}${entryId}`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was typed on this phone and not sent yet. */
const findEdits = (entryId: string): KeptEdits | undefined => {
  const kept = findKept(keyOf(entryId))
  if (!isRecord(kept) || !isRecord(kept['edits']) || typeof kept['note'] !== 'string') return undefined
  const edits = Object.entries(kept['edits']).filter((edit): edit is [string, string] => typeof edit[1] === 'string')
  return { edits: Object.fromEntries(edits), note: kept['note'] }
}

/** Keeps what is typed, at once. */
const keepEdits = (entryId: string, edits: KeptEdits): void => void keep(keyOf(entryId), edits)

const dropEdits = (entryId: string): void => forget(keyOf(entryId))

const NOTHING: KeptEdits = { edits: {}, note: '' }

export interface EntryForm extends KeptEdits {
  readonly editing: boolean
  /** The phone has no room: what is typed is in this running program alone. */
  readonly unkept: boolean
  readonly open: () => void
  readonly type: (field: string, value: string) => void
  readonly say: (note: string) => void
  /** Ends the editing and forgets what was typed: it was sent, or given up. */
  readonly drop: () => void
}

/** An entry's form: what is typed is kept on the phone at every letter, and the form is open again when the page is. */
export const useEntryForm = (key: string | undefined): EntryForm => {
  const [found] = useState(() => (key === undefined ? undefined : findEdits(key)))
  const [held, setHeld] = useState<KeptEdits>(found ?? NOTHING)
  const [editing, setEditing] = useState(found !== undefined)
  const latest = useRef(held)
  const unkept = useUnkept(key === undefined ? undefined : keyOf(key))

  const hold = (next: KeptEdits): void => {
    latest.current = next
    setHeld(next)
    if (key !== undefined) keepEdits(key, next)
  }

  return {
    ...held,
    editing,
    unkept,
    open: () => setEditing(true),
    type: (field, value) => hold({ ...latest.current, edits: { ...latest.current.edits, [field]: value } }),
    say: (note) => hold({ ...latest.current, note }),
    drop: () => {
      latest.current = NOTHING
      setHeld(NOTHING)
      setEditing(false)
      if (key !== undefined) dropEdits(key)
    },
  }
}

/** One entry with its history, and everything that may be done with it. `undefined` waits. */
export const useLedgerEntry = (entryId: string | undefined) => {
  const { session, failure: unknown, mustChoose, load } = useSession()
  const asks = entryId !== undefined && !mustChoose && (session !== undefined || unknown !== undefined)
  const query = useQuery('ledger.load', asks ? { entryId } : null)
  const history = usePages('ledger.history', asks ? { entryId } : null)
  // An entry and its history are drawn at one stroke: each drawing costs the phone a message of its own.
  const told = history.rows !== undefined || history.failure !== undefined
  const { search, at } = placeNamed(usePageParameters())
  const { next, look } = useNextOne(async () => {
    const cycleId = query.value?.cycle.cycleId
    const ask = askPage('ledger.toConfirm', { cycleId, search })
    const found = await findNext(ask, at, (row) => row.entryId === entryId)
    return (
      found && {
        name: found.row.enterpriseName,
        url: pageUrl('papers/ledger-entry', {
          id: found.row.entryId,
          ...placeParameters({ search, at: found.at }),
        }),
      }
    )
  })
  return {
    /** Whichever entry waits next, once this one was decided on; null where none is left. */
    next,
    lookForNext: look,
    ...query,
    value: told ? query.value : undefined,
    failure: query.failure ?? (entryId === undefined ? unknown : undefined),
    history,
    check: useWrite('ledger.check'),
    confirm: useWrite('ledger.confirm'),
    giveBack: useWrite('ledger.return'),
    correct: useWrite('ledger.correct'),
    reload: async () => {
      if (entryId === undefined) await load()
      else await Promise.all([query.reload(), history.reload()])
    },
  }
}

export type UsedLedgerEntry = ReturnType<typeof useLedgerEntry>
