import { AFTER_JFIF, ascii, jpeg, joined, segment, spliced } from '../domain/support/pictures'

/** A phone of WeChat's as far as photos are prepared on it: its files by their paths, and what its compressor makes of one. */
export const phone = {
  files: new Map<string, Uint8Array>(),
  size: { width: 16, height: 12 },
  compress: (bytes: Uint8Array): Uint8Array | undefined => bytes,
  /** What the compressor was asked for. */
  width: undefined as number | undefined,
}

const keepPhoto = (name: string, bytes: Uint8Array) => Promise.resolve(Boolean(phone.files.set(`kept/${name}`, bytes)))

export const taro = {
  getImageInfo: () => Promise.resolve({ ...phone.size }),
  compressImage: ({ src, compressedWidth }: { src: string; compressedWidth?: number }) => {
    phone.width = compressedWidth
    const made = phone.compress(phone.files.get(src) ?? new Uint8Array())
    if (!made) return Promise.reject(new Error('compressImage:fail'))
    phone.files.set('compressed', made)
    return Promise.resolve({ tempFilePath: 'compressed' })
  },
}

export const photoFiles = {
  keepPhoto,
  pathOf: (name: string) => `kept/${name}`,
  readBytes: (path: string) => Promise.resolve(phone.files.get(path)),
  dropPhoto: (name: string) => Promise.resolve(void phone.files.delete(`kept/${name}`)),
}

/** A phone as it was before anything was chosen. */
export const putBack = (): void => {
  phone.files.clear()
  phone.width = undefined
  Object.assign(phone.size, { width: 16, height: 12 })
}

/** The block that a phone writes: how to turn the picture among other things, in either order of bytes. */
export const turnedBy = (orientation: number, little = false): Uint8Array => {
  const entry = little
    ? [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const head = little ? ascii('Exif\0\0II*\0\x08\0\0\0\x02\0') : ascii('Exif\0\0MM\0*\0\0\0\x08\0\x02')
  return segment(0xe1, joined(head, Uint8Array.from(entry), ascii('\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0 23.02N')))
}
export const photo = (orientation: number, little = false) => spliced(jpeg, AFTER_JFIF, turnedBy(orientation, little))
