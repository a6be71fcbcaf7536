import { call } from '@/services/call'
import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { dropPhoto, findPreview } from '@/services/photo-files'
import { preparePhoto } from '@/services/photo-preparation'
import { findSheetQueue, isSheetQueueUnkept, keepSheetQueue } from '@/services/photo-queues'
import { readPixels } from '@/services/picture-pixels'
import { newPhotoId, newRequestId } from '@/services/request-id'
import { isStorageFull, watchStorage } from '@/services/storage'
import { upload } from '@/services/upload'
import { isQueuedPhoto } from '../photos/photo-queue'
import { openOnce } from '../saving/open-once'
import { createSheets, type SheetPorts } from './sheets'

const ports: SheetPorts = {
  call,
  newRequestId,
  newPhotoId,
  queues: {
    keep: keepSheetQueue,
    find: (assessmentId) => findSheetQueue(assessmentId).filter(isQueuedPhoto),
    isUnkept: isSheetQueueUnkept,
  },
  storage: { isFull: isStorageFull, watch: watchStorage },
  photos: { upload, findPreview, drop: dropPhoto },
  tools: { prepare: preparePhoto, findPreview, drop: dropPhoto, readPixels },
  watchNetwork,
  watchForeground,
}

/** The one running set of stamped pages of an assessment; it goes on when its page is left. */
export const openSheets = openOnce((assessmentId) => createSheets(assessmentId, ports))
