import { useState } from 'react'
import { call, type CallResult } from '@/services/call'
import { openInTab } from '@/services/evidence-opening'
import { refuse } from '@/domain/refusal/refusal'
import { useDocumentFile } from './use-document-file'
import { fileOf, type ShownDocument } from '../evidence-document'

/** A document that somebody wants to look at. */
export interface Wanted {
  readonly photoId: string
  readonly document: ShownDocument
  /** Where a browser finds it; '' where it is not known yet. */
  readonly src: string
}

/** Addresses that were handed out, by photo id, and until when they are good. */
interface Links {
  readonly links: ReadonlyArray<{ readonly photoId: string; readonly url: string }>
  readonly expiresAt: number
}

/** Opens documents that lie in storage, one at a time: in a tab of a browser, or fetched and shown by WeChat. */
export const useLinkedDocument = <Asked extends Wanted>(linksOf: (asked: Asked) => Promise<CallResult<Links>>) => {
  const file = useDocumentFile()
  const [wanted, setWanted] = useState<Asked>()

  const open = (next: Asked): void => {
    if (next.src !== '' && openInTab(next.src)) return
    file.clear()
    setWanted(next)
    const made = fileOf(next.photoId, next.document)
    void file.fetch(async () => {
      const result = await linksOf(next)
      if (result.outcome !== 'done') return result
      const link = result.value.links.find(({ photoId }) => photoId === next.photoId)
      return link
        ? { outcome: 'done', value: { ...made, url: link.url, expiresAt: result.value.expiresAt } }
        : { outcome: 'refused', refusal: refuse('photo_unknown') }
    })
  }
  return {
    /** Which one is being opened, or was last. */
    photoId: wanted?.photoId,
    name: wanted?.document.name ?? '',
    open,
    again: (): void => {
      if (wanted) open(wanted)
    },
    standing: file.standing,
    resume: file.resume,
    handItOn: file.handItOn,
  }
}

/** The documents of an assessment's evidence, each with the indicator that it proves. */
export const useEvidenceDocument = (assessmentId: string) =>
  useLinkedDocument<Wanted & { readonly no: number }>(({ no }) => call('evidence.links', { assessmentId, nos: [no] }))
