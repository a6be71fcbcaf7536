import { useCallback, useRef, useState } from 'react'
import { UPLOAD_EXTENSIONS } from '@/contract/choices'
import type { UploadExtension, UploadPurpose } from '@/contract/document'
import type { RefusalCode } from '@/domain/refusal/refusal'
import { OUTDATED } from '@/domain/refusal/request-refusals'
import { call } from '@/services/call'
import { chooseDocument } from '@/services/document-choice'
import type { ChosenDocument } from '@/services/document-file'
import { uploadDocument } from '@/services/document-upload'
import { agreeToPrivacy } from '@/services/privacy'
import { newPhotoId as newUploadId } from '@/services/request-id'
import type { UploadEnd } from '@/services/upload-task'
import type { Failure } from '@/text/failures'
import { retryWait } from '../saving/retry-wait'

/** A document that lies in storage now, to be named to the action that reads it. */
export interface Uploaded {
  readonly uploadId: string
  readonly extension: UploadExtension
  readonly name: string
}

type UploadStanding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly percent: number }
  /** Its name ends with nothing that is taken here. */
  | { readonly kind: 'wrong_kind'; readonly name: string; readonly wanted: readonly string[] }
  | { readonly kind: 'too_large'; readonly name: string; readonly limitBytes: number }
  | { readonly kind: 'not_allowed' }
  /** 用户隐私保护指引 was not agreed to, without which WeChat hands over no file. */
  | { readonly kind: 'privacy_refused' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** It did not arrive; it can be sent again without choosing it anew. */
  | { readonly kind: 'unsent'; readonly name: string; readonly because: Exclude<UploadEnd, 'uploaded'> }

export interface DocumentUpload {
  readonly standing: UploadStanding
  readonly choose: () => Promise<Uploaded | undefined>
  /** Sends the chosen document once more. */
  readonly retry: () => Promise<Uploaded | undefined>
}

/** Refusals that pass: a version comes, and so does the next hour. */
const PASSES: readonly RefusalCode[] = ['too_often', ...OUTDATED]

/** Whether it may help to do once more what failed so: what is not allowed stays so, and what is refused, but for what passes. */
export const mayHelpAgain = (failure: Failure): boolean =>
  failure.outcome === 'refused'
    ? PASSES.includes(failure.refusal.refused)
    : !(failure.outcome === 'unserved' && failure.because === 'not_allowed')

/** Whether it may help to send the same file once more. */
export const mayBeSentAgain = (standing: UploadStanding): boolean =>
  standing.kind === 'unsent'
    ? standing.because !== 'lost' && standing.because !== 'forbidden'
    : standing.kind === 'refused' && mayHelpAgain(standing.failure)

/** So often a storage that is busy is tried by itself, later each time, while whoever waits looks on. */
const TRIES = 3

/** Choosing one document and sending it to storage; what it holds is then for an action to read. */
export const useDocumentUpload = (purpose: UploadPurpose, limitBytes: number): DocumentUpload => {
  const [standing, setStanding] = useState<UploadStanding>({ kind: 'idle' })
  const chosen = useRef<ChosenDocument>()
  const busy = useRef(false)

  const deliver = useCallback(async (): Promise<Uploaded | UploadStanding> => {
    const document = chosen.current
    if (!document) return { kind: 'idle' }
    const { name } = document
    const wanted: readonly UploadExtension[] = UPLOAD_EXTENSIONS[purpose]
    const extension = wanted.find((each) => name.toLowerCase().endsWith(`.${each}`))
    if (!extension) return { kind: 'wrong_kind', name, wanted }
    if (document.bytes > limitBytes) return { kind: 'too_large', name, limitBytes }
    setStanding({ kind: 'sending', name, percent: 0 })
    const uploadId = newUploadId()
    for (let attempt = 1; ; attempt += 1) {
      const target = await call('document.prepareUpload', { purpose, uploadId, extension })
      if (target.outcome !== 'done') return { kind: 'refused', failure: target }
      const task = uploadDocument(target.value, document, (percent) => setStanding({ kind: 'sending', name, percent }))
      const end = await task.end
      if (end === 'uploaded') return { uploadId, extension, name }
      if (end !== 'busy' || attempt === TRIES) return { kind: 'unsent', name, because: end }
      await new Promise((resolve) => setTimeout(resolve, retryWait(attempt, uploadId)))
    }
  }, [purpose, limitBytes])

  const send = useCallback(async (): Promise<Uploaded | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    const end = await deliver()
    busy.current = false
    const arrived = 'uploadId' in end
    setStanding(arrived ? { kind: 'idle' } : end)
    return arrived ? end : undefined
  }, [deliver])

  const choose = useCallback(async (): Promise<Uploaded | undefined> => {
    if (busy.current) return undefined
    if (!(await agreeToPrivacy())) {
      setStanding({ kind: 'privacy_refused' })
      return undefined
    }
    const choice = await chooseDocument(UPLOAD_EXTENSIONS[purpose])
    if (choice.outcome === 'cancelled') return undefined
    if (choice.outcome === 'not_allowed') {
      setStanding({ kind: 'not_allowed' })
      return undefined
    }
    chosen.current = choice.document
    return send()
  }, [purpose, send])

  return { standing, choose, retry: send }
}
