import { useState } from 'react'
import { call } from '@/services/call'
import { openInTab } from '@/services/evidence-opening'
import { refuse } from '@/domain/refusal/refusal'
import { useDocumentFile } from './use-document-file'
import { fileOf, type ShownDocument } from '../evidence-document'

/** A document that somebody wants to look at, with the indicator that it proves. */
interface Wanted {
  readonly no: number
  readonly photoId: string
  readonly document: ShownDocument
  /** Where a browser finds it; '' where it is not known yet. */
  readonly src: string
}

/** Opens documents of an assessment's evidence, one at a time: in a tab of a browser, or fetched and shown by WeChat. */
export const useEvidenceDocument = (assessmentId: string) => {
  const file = useDocumentFile()
  const [wanted, setWanted] = useState<Wanted>()

  const open = (next: Wanted): void => {
    if (next.src !== '' && openInTab(next.src)) return
    file.clear()
    setWanted(next)
    const made = fileOf(next.photoId, next.document)
    void file.fetch(async () => {
      const result = await call('evidence.links', { assessmentId, nos: [next.no] })
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
