import { call } from '@/services/call'
import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { dropPhoto, findPreview } from '@/services/photo-files'
import { preparePhoto } from '@/services/photo-preparation'
import { findSheetQueue, isSheetQueueUnkept, keepSheetQueue } from '@/services/photo-queues'
import { readPixels } from '@/services/picture-pixels'
import { newPhotoId, newRequestId } from '@/services/request-id'
import { isStorageFull, watchStorage } from '@/services/storage'
import { storageScope } from '@/services/storage-scope'
import { upload } from '@/services/upload'
import { isQueuedPhoto } from '../photos/photo-queue'
import { createSheets, type SheetPorts, type Sheets } from './sheets'

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

let owner: string | undefined
const open = new Map<string, Sheets>()

/** The one running set of sheets of an assessment; begun when its page is first opened, and going on when it is left. */
export const openSheets = (assessmentId: string): Sheets => {
  // In a browser one may become somebody else: what the person before photographed is not shown to the next.
  if (owner !== storageScope()) {
    for (const sheets of open.values()) sheets.close()
    open.clear()
    owner = storageScope()
  }
  const sheets = open.get(assessmentId) ?? createSheets(assessmentId, ports)
  open.set(assessmentId, sheets)
  return sheets
}
