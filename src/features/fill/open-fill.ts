import { findCopy, keepCopy } from '@/services/assessment-copies'
import { findEdition, keepEdition } from '@/services/editions'
import { assessmentsWithDrafts, dropDraft, findDraft, keepDraft, unkeptDrafts } from '@/services/drafts'
import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { dropPhoto, findPreview } from '@/services/photo-files'
import { assessmentsWithPhotos, findPhotoQueue, isPhotoQueueUnkept, keepPhotoQueue } from '@/services/photo-queues'
import { newPhotoId, newRequestId } from '@/services/request-id'
import { serverNow } from '@/services/server-clock'
import { isStorageFull, watchStorage } from '@/services/storage'
import { upload } from '@/services/upload'
import { openOnce } from '../saving/open-once'
import { askedFrom, contactOf } from '../saving/phone-surroundings'
import { createFill } from './fill'
import type { FillPorts } from './fill-ports'
import { isQueuedPhoto } from '../photos/is-queued-photo'

const ports: Omit<FillPorts, 'call'> = {
  now: serverNow,
  newRequestId,
  newPhotoId,
  drafts: { keep: keepDraft, find: findDraft, drop: dropDraft, unkept: unkeptDrafts },
  storage: { isFull: isStorageFull, watch: watchStorage },
  copies: { keep: keepCopy, find: findCopy },
  editions: { keep: keepEdition, find: findEdition },
  queues: {
    keep: keepPhotoQueue,
    find: (assessmentId) => findPhotoQueue(assessmentId).filter(isQueuedPhoto),
    isUnkept: isPhotoQueueUnkept,
  },
  photos: { upload, findPreview, drop: dropPhoto },
  watchNetwork,
  watchForeground,
}

/** The one running fill of an assessment. */
export const openFill = openOnce((assessmentId) =>
  createFill(assessmentId, { ...ports, call: askedFrom(contactOf(assessmentId)) }),
)

/** Takes up whatever a killed program left unsaved or unsent. To be called once a contact is known to be there. */
export const resumeFills = async (): Promise<void> => {
  const unfinished = new Set([...assessmentsWithDrafts(), ...assessmentsWithPhotos()])
  await Promise.all([...unfinished].map((assessmentId) => openFill(assessmentId).reload()))
}

/** Sends what is still on the phone; whether the server has everything now. Ask before submitting. */
export const settleFill = (assessmentId: string): Promise<boolean> => openFill(assessmentId).answers.settle()
