import { pngChunk } from '../../../emulator/wechat/png'

/* Real pictures of 16 × 12 pixels, and the metadata that phones put into them. */

const decoded = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

export const jpeg = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAISFFFh/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAXEQADAQAAAAAAAAAAAAAAAAAAAxUW/9oADAMBAAIRAxEAPwDLSNEjSa9Vh6rKPPqFbbD/2Q==',
)
export const progressiveJpeg = decoded(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/2gAMAwEAAhADEAAAAcpMoq//xAAWEAEBAQAAAAAAAAAAAAAAAAASABD/2gAIAQEAAQUCUt//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhT/2gAIAQMBAT8BtY//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhX/2gAIAQIBAT8Bnqf/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAXEAADAQAAAAAAAAAAAAAAAAAAAREQ/9oACAEBAAE/IcKys//aAAwDAQACAAMAAAAQ/wD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/EF//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/ED//xAAWEAEBAQAAAAAAAAAAAAAAAAAAYXH/2gAIAQEAAT8Q00ss/9k=',
)
export const png = decoded(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAJklEQVQoz2P8z0AaYHnBIE6ahpfDQMMLBonB5iSaa2BkYCAtcQAAEQ0MKGqIV9sAAAAASUVORK5CYII=',
)
const webpPixels = decoded(
  'VlA4ID4AAADQAQCdASoQAAwAAsBMJbACdAEO/gPIAAD+7BgQARtyP2DGvOn/+hMZkZr899yySf/nHFq7/5Y9f3q7+pAAAA==',
)

export const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** `inserted` put into `bytes` at `at`. */
export const spliced = (bytes: Uint8Array, at: number, ...inserted: readonly Uint8Array[]): Uint8Array =>
  joined(bytes.subarray(0, at), ...inserted, bytes.subarray(at))

const bigEndian = (value: number): Uint8Array =>
  Uint8Array.from([value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff])

const littleEndian = (value: number): Uint8Array => bigEndian(value).reverse()

/** One segment of a JPEG: its marker, its length, its bytes. */
export const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined(Uint8Array.from([0xff, marker]), bigEndian(body.length + 2).subarray(2), body)

/** An EXIF block with the entry of a GPS directory, as a phone writes it. */
export const exif = joined(
  ascii('Exif\0\0MM\0*'),
  bigEndian(8),
  Uint8Array.from([0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]),
  ascii('23.0207N 113.7518E'),
)
export const xmp = ascii(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>23,1.2N</exif:GPSLatitude></x:xmpmeta>',
)

/** Where the first segment after a JPEG's JFIF head begins. */
export const AFTER_JFIF = 20

/** One chunk of a PNG with its checksum. */
export const chunk = (name: string, body: Uint8Array): Uint8Array => joined(pngChunk(name, body))

/** Where the first chunk after a PNG's head begins. */
export const AFTER_IHDR = 33

const riffChunk = (name: string, body: Uint8Array): Uint8Array =>
  joined(ascii(name), littleEndian(body.length), body, new Uint8Array(body.length % 2))

/** A WebP file of the extended kind, which is the kind that carries metadata. */
export const webp = (
  flags: number,
  ...metadata: ReadonlyArray<readonly [name: string, body: Uint8Array]>
): Uint8Array => {
  const head = riffChunk('VP8X', Uint8Array.from([flags, 0, 0, 0, 15, 0, 0, 11, 0, 0]))
  const body = joined(ascii('WEBP'), head, webpPixels, ...metadata.map(([name, bytes]) => riffChunk(name, bytes)))
  return joined(ascii('RIFF'), littleEndian(body.length), body)
}
