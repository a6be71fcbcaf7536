import type { StampView } from '@/contract/stamp'
import type { CallResult } from '@/services/call'
import type { PhonePorts } from '../saving/phone-surroundings'
import type { PhotoCalls } from '../photos/photo-steps'

const NOTHING = Promise.resolve({ outcome: 'done', value: undefined } as const)

/** What is asked of the server for the stamped pages of one assessment. Each goes with the digest of the form it was photographed of. */
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
    prepareUpload: ({ photoId }, { type, sheet }) =>
      call('stamp.prepareUpload', {
        ...{ assessmentId, photoId, type },
        seenDigest: sheet?.digest ?? '',
        replaces: sheet?.replaces ?? null,
      }),
    attach: ({ photoId }, { type, sheet }, { requestId }) =>
      noted(
        call(
          'stamp.attach',
          {
            ...{ assessmentId, photoId, type },
            seenDigest: sheet?.digest ?? '',
            sharpness: sheet?.sharpness ?? null,
            replaces: sheet?.replaces ?? null,
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
