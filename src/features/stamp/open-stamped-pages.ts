import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { dropPhoto, findPreview } from '@/services/photo-files'
import { preparePhoto } from '@/services/photo-preparation'
import { findStampQueue, isStampQueueUnkept, keepStampQueue } from '@/services/photo-queues'
import { readPixels } from '@/services/picture-pixels'
import { newPhotoId, newRequestId } from '@/services/request-id'
import { isStorageFull, watchStorage } from '@/services/storage'
import { upload } from '@/services/upload'
import { isQueuedPhoto } from '../photos/is-queued-photo'
import { openOnce } from '../saving/open-once'
import { askedFrom, contactOf } from '../saving/phone-surroundings'
import { createStampedPages, type StampPorts } from './stamped-pages'

const ports: Omit<StampPorts, 'call'> = {
  newRequestId,
  newPhotoId,
  queues: {
    keep: keepStampQueue,
    find: (assessmentId) => findStampQueue(assessmentId).filter(isQueuedPhoto),
    isUnkept: isStampQueueUnkept,
  },
  storage: { isFull: isStorageFull, watch: watchStorage },
  photos: { upload, findPreview, drop: dropPhoto },
  tools: { prepare: (photoId, chosen) => preparePhoto(photoId, chosen), findPreview, drop: dropPhoto, readPixels },
  watchNetwork,
  watchForeground,
}

/** The one running set of stamped pages of an assessment; it goes on when its page is left. */
export const openStampedPages = openOnce((assessmentId) =>
  createStampedPages(assessmentId, { ...ports, call: askedFrom(contactOf(assessmentId)) }),
)
