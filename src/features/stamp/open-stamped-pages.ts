import type { ActionName } from '@/contract/contract'
import { writerOfPaper } from '@/domain/report/decide'
import { findReportKind, ownerIdOf } from '@/domain/report/report'
import { call } from '@/services/call'
import { keepDocument } from '@/services/document-keeping'
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
  tools: {
    keepDocument,
    prepare: (photoId, chosen) => preparePhoto(photoId, chosen),
    findPreview,
    drop: dropPhoto,
    readPixels,
  },
  watchNetwork,
  watchForeground,
}

/** From where the pages of a paper are sent: its writer's seat, wherever its person has gone meanwhile. */
const writersSeat = (paperId: string): string => {
  if (findReportKind(paperId) === undefined) return contactOf(paperId)
  return `${writerOfPaper(paperId)}:${ownerIdOf(paperId)}`
}

/** Pages are looked at from any seat that may see the paper. */
const LOOKS: readonly ActionName[] = ['stamp.load', 'stamp.links']

const callOf = (paperId: string): StampPorts['call'] => {
  const asWriter = askedFrom(writersSeat(paperId))
  return (action, input, requestId) =>
    LOOKS.includes(action) ? call(action, input, requestId) : asWriter(action, input, requestId)
}

/** The one running set of stamped pages of a paper; it goes on when its page is left. */
export const openStampedPages = openOnce((paperId) => createStampedPages(paperId, { ...ports, call: callOf(paperId) }))
