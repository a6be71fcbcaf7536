import type { StampView } from '@/contract/stamp'
import { isDocumentType } from '@/domain/evidence/document'
import type { StampedType } from '@/domain/stamp/stamped-form'
import type { CallResult } from '@/services/call'
import type { KeptPhoto } from '@/services/photo-file'
import type { PhonePorts } from '../saving/phone-surroundings'
import type { PhotoCalls } from '../photos/photo-steps'

const NOTHING = Promise.resolve({ outcome: 'done', value: undefined } as const)

/** A page is photographed or scanned: no other document comes into its queue. */
const typeOf = ({ type }: KeptPhoto): StampedType => {
  if (type !== 'pdf' && isDocumentType(type)) throw new Error('a stamped page is a photo or a PDF')
  return type
}

/** What is asked of the server for the stamped pages of one paper. Each goes with the digest of the form it was photographed of. */
export const stampCalls = (
  assessmentId: string,
  { call }: Pick<PhonePorts, 'call'>,
  take: (view: StampView) => void,
): PhotoCalls => {
  const noted = async (pending: Promise<CallResult<StampView>>): Promise<CallResult<StampView>> => {
    const result = await pending
    if (result.outcome === 'done') take(result.value)
    return result
  }
  return {
    prepareUpload: ({ photoId }, file) =>
      call('stamp.prepareUpload', {
        ...{ assessmentId, photoId, type: typeOf(file) },
        seenDigest: file.sheet?.digest ?? '',
        replaces: file.sheet?.replaces ?? null,
      }),
    attach: ({ photoId, document }, file, { requestId }) =>
      noted(
        call(
          'stamp.attach',
          {
            ...{ assessmentId, photoId, type: typeOf(file) },
            seenDigest: file.sheet?.digest ?? '',
            sharpness: file.sheet?.sharpness ?? null,
            replaces: file.sheet?.replaces ?? null,
            ...(document === undefined ? {} : { name: document }),
          },
          requestId,
        ),
      ),
    // A page has no caption of its own.
    recaption: () => NOTHING,
    remove: ({ photoId, file }, { requestId }) =>
      noted(call('stamp.remove', { assessmentId, photoId, seenDigest: file?.sheet?.digest ?? '' }, requestId)),
  }
}
