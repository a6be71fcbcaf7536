import { deflateSync, inflateSync } from 'node:zlib'
import { PNG_SIGNATURE, pngOf } from '../emulator/wechat/png'
import { paletteOf } from './palette'

/*
 * A browser's PNG has three or four bytes a pixel and is packed in haste. A page of an app has few colours, so with a palette it is a
 * third of that, and looks the same.
 */

interface Picture {
  readonly width: number
  readonly height: number
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      return 0
  }
}

/** Undoes each row's filter; `bpp` bytes a pixel. */
function unfiltered(rows: Buffer, width: number, height: number, bpp: number): Uint8Array {
  const stride = width * bpp
  const out = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= bpp ? (out[at - bpp] ?? 0) : 0
      const above = y > 0 ? (out[at - stride] ?? 0) : 0
      const corner = x >= bpp && y > 0 ? (out[at - stride - bpp] ?? 0) : 0
      out[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return out
}

/** Reads what Chromium writes: eight bits a channel, RGB or RGBA, not interlaced. */
function read(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth, kind, interlaced] = [png[24], png[25], png[28]]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('a PNG of another kind')
  const parts: Buffer[] = []
  for (let at = PNG_SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const bpp = kind === 2 ? 3 : 4
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width, height, bpp)
  const rgb = bpp === 3 ? bytes : bytes.filter((_, at) => at % 4 !== 3)
  return { width, height, rgb }
}

/** The same picture with at most 256 colours. */
export function toPalettePng(png: Buffer): Buffer {
  const picture = read(png)
  const { colours, indexes } = paletteOf(picture.rgb)
  const rows = Buffer.alloc((picture.width + 1) * picture.height)
  for (let y = 0; y < picture.height; y += 1)
    rows.set(indexes.subarray(y * picture.width, (y + 1) * picture.width), y * (picture.width + 1) + 1)
  const { width, height } = picture
  return pngOf({ width, height, colour: 'palette' }, deflateSync(rows, { level: 9, memLevel: 9 }), [['PLTE', colours]])
}
