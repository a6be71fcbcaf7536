import { useCallback, useMemo, useRef, useState } from 'react'
import { WORD_FORM_LIMIT } from '@/contract/choices'
import type { WordForm } from '@/contract/word-form'
import { call } from '@/services/call'
import { dropUndo, findUndo, keepUndo, type UndoStep } from '@/services/word-in-undo'
import type { Failure } from '@/text/failures'
import { lockedReason } from '@/text/fill'
import { wordInText } from '@/text/word-in'
import { useDocumentUpload, type DocumentUpload, type Uploaded } from '../documents/use-document-upload'
import { isReady } from '../fill/fill-state'
import { useFill, type UsedFill } from '../fill/use-fill'
import { canTake, chosenRows, isTakenAtFirst, previewOf, type WordInPreview } from './preview'
import { putIn, takeBack, undoOf } from './putting-in'

/** What a file says, as the server read it. */
export type WordInForm = WordForm

/** How far a file has come. */
type WordInStage =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unread'; readonly name: string; readonly failure: Failure }
  | { readonly kind: 'preview'; readonly name: string; readonly form: WordForm }
  | { readonly kind: 'done'; readonly nos: readonly number[] }

export interface WordIn extends UsedFill {
  readonly stage: WordInStage
  readonly upload: DocumentUpload['standing']
  /** Why nothing of the form can be changed now, and what to do; undefined where something can. */
  readonly locked: string | undefined
  readonly preview: WordInPreview | undefined
  readonly chosen: ReadonlySet<number>
  readonly choose: () => Promise<void>
  /** The same file once more, after a network that failed. */
  readonly retry: () => Promise<void>
  readonly toggle: (no: number) => void
  readonly chooseAllNew: () => void
  readonly chooseNone: () => void
  readonly putChosenIn: () => void
  /** What the last putting in can be taken back by; empty where there is nothing. */
  readonly undo: readonly UndoStep[]
  /** undefined where there is nothing, or a second tap. */
  readonly takeItBack: () => ReturnType<typeof takeBack> | undefined
}

/** Choosing a Word file, and having it sent and read. */
const useReading = (assessmentId: string, onRead: (form: WordForm, name: string) => void) => {
  const [stage, setStage] = useState<WordInStage>({ kind: 'start' })
  const upload = useDocumentUpload('word_form', WORD_FORM_LIMIT)
  const busy = useRef(false)
  const readIt = async (sent: Promise<Uploaded | undefined>): Promise<void> => {
    const uploaded = await sent
    if (!uploaded) return
    const { uploadId, name } = uploaded
    setStage({ kind: 'reading', name })
    const result = await call('wordForm.read', { assessmentId, uploadId })
    if (result.outcome === 'done') {
      onRead(result.value, name)
      setStage({ kind: 'preview', name, form: result.value })
    } else setStage({ kind: 'unread', name, failure: result })
  }
  const once = async (send: () => Promise<Uploaded | undefined>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      await readIt(send())
    } finally {
      busy.current = false
    }
  }
  return { stage, setStage, upload, choose: () => once(upload.choose), retry: () => once(upload.retry) }
}

/** A filled-in 附件 1 from Word: read, looked through, put into the form as far as a person chooses, and taken back again. */
export const useWordIn = (assessmentId: string): WordIn => {
  const used = useFill(assessmentId)
  const { fill, ready } = used
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [undo, setUndo] = useState<readonly UndoStep[]>(() => findUndo(assessmentId))
  const takenBack = useRef<readonly UndoStep[]>()
  const onRead = (form: WordForm): void => {
    const state = fill.store.getState()
    const rows = isReady(state) ? previewOf(state, form).parts.flatMap((part) => part.rows) : []
    setChosen(new Set(rows.filter(isTakenAtFirst).map(({ no }) => no)))
  }
  const { stage, setStage, upload, choose, retry } = useReading(assessmentId, onRead)
  const form = stage.kind === 'preview' ? stage.form : undefined
  const preview = useMemo(() => (ready && form ? previewOf(ready, form) : undefined), [ready, form])

  const toggle = useCallback(
    (no: number) =>
      setChosen((before) => new Set(before.has(no) ? [...before].filter((each) => each !== no) : [...before, no])),
    [],
  )
  const chooseAllNew = (): void => {
    const rows = preview?.parts.flatMap((part) => part.rows) ?? []
    const added = rows.filter((row) => canTake(row) && row.standing === 'new').map(({ no }) => no)
    setChosen((before) => new Set([...before, ...added]))
  }
  const putChosenIn = (): void => {
    const steps = preview ? undoOf(chosenRows(preview, chosen)) : []
    if (steps.length === 0) return
    // Before anything is written: a program that is killed in between can still be told what stood there.
    keepUndo(assessmentId, steps)
    setUndo(steps)
    putIn(fill, steps)
    setStage({ kind: 'done', nos: steps.map(({ no }) => no) })
  }
  const takeItBack = (): ReturnType<typeof takeBack> | undefined => {
    if (takenBack.current === undo || undo.length === 0) return undefined
    takenBack.current = undo
    const taken = takeBack(fill, undo)
    dropUndo(assessmentId)
    setUndo([])
    setStage({ kind: 'start' })
    return taken
  }
  return {
    ...used,
    ...{ stage, upload: upload.standing, preview, chosen, choose, retry, toggle, chooseAllNew },
    chooseNone: () => setChosen(new Set()),
    ...{ putChosenIn, undo, takeItBack },
    locked:
      used.unopened ??
      (ready && ready.head.editable.length === 0 ? wordInText.locked(lockedReason(ready.head)) : undefined),
  }
}
