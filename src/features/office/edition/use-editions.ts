import { useEffect, useMemo, useState } from 'react'
import { WORD_FORM_LIMIT } from '@/contract/choices'
import type { EditionDraft } from '@/contract/edition'
import { correctDraft, type DraftCorrection } from '@/domain/edition/correct-draft'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Failure } from '@/text/failures'
import { useDocumentUpload, type Uploaded } from '../../documents/use-document-upload'
import { useMayAsk } from '../../session/use-session'
import { useEdition } from '../../use-edition'
import { useQuery } from '../../use-query'
import { useWrite } from '../../use-write'
import { draftViewOf } from './draft-view'

/** The editions and the drafts, and reading a new notice's table into one. */
export const useEditions = (onRead: (draftId: string) => void) => {
  const list = useQuery('edition.list', useMayAsk('office') ? {} : null)
  const upload = useDocumentUpload('edition', WORD_FORM_LIMIT)
  const reading = useWrite('edition.read')
  const [sent, setSent] = useState<Uploaded>()

  const read = async ({ uploadId, name }: Uploaded): Promise<void> => {
    const result = await reading.run({ uploadId, fileName: name })
    if (result.outcome === 'refused') setSent(undefined)
    if (result.outcome !== 'done') return
    setSent(undefined)
    onRead(result.value.draftId)
    await list.reload()
  }
  const readUploaded = async (pending: Promise<Uploaded | undefined>): Promise<void> => {
    const uploaded = await pending
    if (!uploaded) return
    setSent(uploaded)
    await read(uploaded)
  }
  return {
    list: list.value,
    failure: list.failure,
    reload: list.reload,
    upload: upload.standing,
    reading: reading.running,
    readFailure: reading.failure,
    choose: async (): Promise<void> => {
      reading.clear()
      await readUploaded(upload.choose())
    },
    /** The same file once more: read, where it has arrived, else sent. */
    retry: (): Promise<void> => (sent ? read(sent) : readUploaded(upload.retry())),
  }
}

export type Editions = ReturnType<typeof useEditions>

/** One draft: beside the edition before, corrected cell by cell, discarded or confirmed. */
export const useEditionDraft = (draftId: string) => {
  const query = useQuery('edition.loadDraft', { draftId })
  const [draft, setDraft] = useState<EditionDraft>()
  const before = useEdition(useMemo(() => draft && { rubricVersion: draft.after }, [draft]))
  const correcting = useWrite('edition.correct')
  const discarding = useWrite('edition.discard')
  const confirming = useWrite('edition.confirm')
  const [refused, setRefused] = useState<Failure>()

  const loaded = query.value?.draft
  useEffect(() => {
    if (loaded) setDraft(loaded)
  }, [loaded])
  const { rubric } = before
  const view = useMemo(() => draft && rubric && draftViewOf(draft.table, rubric), [draft, rubric])
  const seen = { draftId, seenRevision: draft?.revision ?? 0 }

  return {
    draft,
    view,
    before: rubric,
    failure: query.failure ?? before.failure,
    reload: async (): Promise<void> => {
      for (const write of [correcting, discarding, confirming]) write.clear()
      setRefused(undefined)
      await query.reload()
    },
    /** Corrects one thing. Whether it was done. */
    correct: async (correction: DraftCorrection): Promise<boolean> => {
      if (!draft) return false
      const table = correctDraft(draft.table, correction)
      setRefused(isRefusal(table) ? { outcome: 'refused', refusal: table } : undefined)
      if (isRefusal(table)) return false
      const result = await correcting.run({ ...seen, correction })
      if (result.outcome === 'done') setDraft({ ...draft, revision: result.value.revision, table })
      return result.outcome === 'done'
    },
    correcting: correcting.running,
    correctFailure: correcting.failure ?? refused,
    discard: async (): Promise<boolean> => (await discarding.run(seen)).outcome === 'done',
    discarding: discarding.running,
    discardFailure: discarding.failure,
    confirm: async (source: string): Promise<boolean> => (await confirming.run({ ...seen, source })).outcome === 'done',
    confirming: confirming.running,
    confirmFailure: confirming.failure,
  }
}

export type EditionDrafting = ReturnType<typeof useEditionDraft>
