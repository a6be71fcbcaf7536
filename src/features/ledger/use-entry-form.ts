import { useRef, useState } from 'react'
import { useUnkept } from '../saving/use-unkept'
import { dropEdits, findEdits, keepEdits, keyOf, type KeptEdits } from './kept-edits'

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
