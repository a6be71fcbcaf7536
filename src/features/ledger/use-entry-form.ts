import { useCallback, useState } from 'react'
import { dropEdits, findEdits, keepEdits, type KeptEdits } from './kept-edits'

const NOTHING: KeptEdits = { edits: {}, note: '' }

export interface EntryForm extends KeptEdits {
  readonly editing: boolean
  /** The phone has no room: what is typed is only on the screen. */
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
  const [unkept, setUnkept] = useState(false)

  const change = useCallback(
    (next: (held: KeptEdits) => KeptEdits) =>
      setHeld((before) => {
        const after = next(before)
        if (key !== undefined) setUnkept(!keepEdits(key, after))
        return after
      }),
    [key],
  )

  return {
    ...held,
    editing,
    unkept,
    open: () => setEditing(true),
    type: (field, value) => change(({ edits, note }) => ({ edits: { ...edits, [field]: value }, note })),
    say: (note) => change(({ edits }) => ({ edits, note })),
    drop: () => {
      if (key !== undefined) dropEdits(key)
      setHeld(NOTHING)
      setEditing(false)
      setUnkept(false)
    },
  }
}
