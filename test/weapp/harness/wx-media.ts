import type { Disk } from './disk'
import type { Noticed, Person } from './person'
import type { PrivacyGate } from './privacy-gate'
import { wxFunction, WxFailure, type Kit } from './wx-kit'

export interface MediaOptions {
  readonly disk: Disk
  readonly person: Person
  readonly noticed: Noticed
  readonly gate: PrivacyGate
}

const MOST_PHOTOS = 20

/** Width and height of a PNG by its header; other pictures are taken to be as large as a phone's camera makes them. */
const sizeOf = (content: Buffer): { width: number; height: number; type: string } =>
  content.subarray(1, 4).toString('latin1') === 'PNG'
    ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20), type: 'png' }
    : { width: 4032, height: 3024, type: 'jpeg' }

/** Photos: chosen, measured, compressed and shown. */
export const mediaOf = (kit: Kit, { disk, person, noticed, gate }: MediaOptions): Record<string, unknown> => {
  let taken = 0
  const pictureAt = (src: unknown): Buffer => {
    const content = disk.read(String(src))
    if (!content) throw new WxFailure('file not found')
    return content
  }
  return {
    chooseMedia: gate.guarded(kit, 'chooseMedia', ({ count }) => {
      if (typeof count === 'number' && count > MOST_PHOTOS) throw new WxFailure('parameter error: count')
      if (person.photos === 'cancel') throw new WxFailure('cancel')
      const most = typeof count === 'number' ? count : 9
      const tempFiles = person.photos.slice(0, most).map((content) => ({
        tempFilePath: disk.addTemporary(content, `${(taken += 1)}.png`),
        size: content.length,
        fileType: 'image',
      }))
      return { tempFiles, type: 'image' }
    }),
    getImageInfo: wxFunction(kit, 'getImageInfo', ({ src }) => ({
      ...sizeOf(pictureAt(src)),
      orientation: 'up',
      path: src,
    })),
    compressImage: wxFunction(kit, 'compressImage', ({ src }) => ({
      tempFilePath: disk.addTemporary(pictureAt(src), `compressed-${(taken += 1)}.png`),
    })),
    previewImage: wxFunction(kit, 'previewImage', ({ current, urls }) => {
      noticed.previewed.push(String(current ?? (urls as readonly string[])[0]))
    }),
  }
}
