import { PHOTOS_PER_INDICATOR, type Photo } from '@/domain/evidence/photo'
import type { PhonePorts } from '../saving/phone-surroundings'
import type { FillStore } from './fill-state'
import { queuedFor } from '../photos/photo-queue'
import type { PhotoCalls } from '../photos/photo-steps'

/** How many more photos an indicator takes, those on their way counted. */
export const roomIn = (store: FillStore, no: number): number => {
  const { evidence, queue } = store.getState()
  const attached = evidence[no] ?? []
  const onTheWay = queuedFor(queue, no).filter(({ photoId }) => attached.every((photo) => photo.photoId !== photoId))
  return Math.max(0, PHOTOS_PER_INDICATOR - attached.length - onTheWay.length)
}

/** What is asked of the server for the evidence of one assessment. */
export const evidenceCalls = (store: FillStore, { call }: Pick<PhonePorts, 'call'>): PhotoCalls => {
  const { assessmentId } = store.getState()
  const note = (no: number, photoId: string, photo: Photo | undefined): void =>
    store.setState(({ evidence }) => {
      const before = evidence[no] ?? []
      const there = before.some((each) => each.photoId === photoId)
      const now = before.flatMap((each) => (each.photoId !== photoId ? [each] : photo ? [photo] : []))
      return { evidence: { ...evidence, [no]: photo && !there ? [...now, photo] : now } }
    })

  return {
    prepareUpload: ({ photoId, no }, { type }, original) =>
      call('evidence.prepareUpload', {
        ...{ assessmentId, no, photoId },
        ...(original ? { type: original.type, original: true } : { type }),
      }),
    attach: async ({ photoId, no, document }, { type, original }, { requestId, caption }) => {
      const named = {
        ...(document === undefined ? {} : { name: document }),
        ...(original ? { original: original.type } : {}),
      }
      const result = await call('evidence.attach', { assessmentId, no, photoId, type, caption, ...named }, requestId)
      if (result.outcome === 'done') note(no, photoId, result.value.photo)
      return result
    },
    recaption: async ({ photoId, no }, { requestId, caption }) => {
      const result = await call('evidence.caption', { assessmentId, no, photoId, caption }, requestId)
      if (result.outcome === 'done') note(no, photoId, result.value.photo)
      return result
    },
    remove: async ({ photoId, no }, { requestId }) => {
      const result = await call('evidence.remove', { assessmentId, no, photoId }, requestId)
      const gone = result.outcome === 'refused' && result.refusal.refused === 'photo_unknown'
      if (result.outcome !== 'done' && !gone) return result
      note(no, photoId, undefined)
      return { outcome: 'done', value: undefined }
    },
  }
}
