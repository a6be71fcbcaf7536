import { useCallback, useMemo, useRef, useState } from 'react'
import { useWrite } from '../use-write'
import { REMARK_LIMIT } from '@/domain/assessment/remark'
import type { Failure } from '@/text/failures'
import { useUnkept } from '../saving/use-unkept'
import { draftsKey, findDrafts, keepDrafts } from './kept-on-phone'
import {
  contentOf,
  draftOf,
  isUntouched,
  saysTheSame,
  unsavedOf,
  type RemarkDraft,
  type RemarkDrafts,
} from './remark-drafts'
import type { LoadedReview } from './use-loaded-review'

/** What was typed to each indicator and is not saved yet. It is kept on the phone with every letter. */
export const useRemarks = ({ loaded, remarks, noteRemark, reload }: LoadedReview) => {
  const { assessmentId, revision } = loaded.assessment
  const [drafts, setDrafts] = useState<RemarkDrafts>(() => findDrafts(assessmentId))
  const [failures, setFailures] = useState<Readonly<Record<number, Failure>>>({})
  const [saving, setSaving] = useState<number | null>(null)
  const kept = !useUnkept(draftsKey(assessmentId))
  const latest = useRef(drafts)
  const write = useWrite('assessment.remark')

  const put = useCallback(
    (next: RemarkDrafts) => {
      latest.current = next
      setDrafts(next)
      keepDrafts(assessmentId, next)
    },
    [assessmentId],
  )
  const noteFailure = (no: number, failure: Failure | undefined) =>
    setFailures(({ [no]: _former, ...others }) => (failure ? { ...others, [no]: failure } : others))

  const drop = (no: number) => {
    const { [no]: _dropped, ...others } = latest.current
    put(others)
  }

  const edit = (no: number, change: Partial<RemarkDraft>) => {
    const draft = { ...(latest.current[no] ?? draftOf(remarks[no])), ...change }
    if (isUntouched(draft, remarks[no])) drop(no)
    else put({ ...latest.current, [no]: draft })
  }

  /** Goes on with `draft` after a colleague's remark came in between: the refusal is dealt with, saving is the next tap. */
  const settle = (no: number, draft: RemarkDraft) => {
    edit(no, draft)
    noteFailure(no, undefined)
  }

  const discard = (no: number) => {
    drop(no)
    noteFailure(no, undefined)
  }

  /** Saves what was typed to `no`. Returns whether it is saved; otherwise it stays on the phone and the reason is told. */
  const save = async (no: number): Promise<boolean> => {
    const draft = latest.current[no]
    if (!draft || saysTheSame(draft, remarks[no])) {
      discard(no)
      return true
    }
    setSaving(no)
    noteFailure(no, undefined)
    const result = await write.run({ assessmentId, no, seenRevision: draft.seenRevision, ...contentOf(draft) })
    setSaving(null)
    if (result.outcome === 'done') {
      const { remark } = result.value
      noteRemark(no, remark)
      const typedMeanwhile = latest.current[no]
      if (typedMeanwhile === draft || typedMeanwhile === undefined) discard(no)
      else put({ ...latest.current, [no]: { ...typedMeanwhile, seenRevision: remark.revision } })
      // It began the review, as opening the page had failed to: what is decided next is decided on that.
      if (result.value.revision !== revision) await reload()
      return true
    }
    noteFailure(no, result)
    // A colleague's remark, or a state that moved on: the page shows how things stand, what was typed stays.
    if (result.outcome === 'refused') await reload()
    return false
  }

  const unsaved = useMemo(() => unsavedOf(drafts, remarks), [drafts, remarks])
  return {
    /** What is written on for `no`: the draft, or what is saved. */
    draftFor: (no: number): RemarkDraft => drafts[no] ?? draftOf(remarks[no]),
    unsaved,
    failures,
    saving,
    /** False where the phone has no room: ending the program would then lose what is not saved. */
    kept,
    limit: REMARK_LIMIT,
    edit,
    settle,
    discard,
    save,
  }
}
