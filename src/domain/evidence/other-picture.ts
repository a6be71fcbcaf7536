/*
 * Pictures that are none of those that papers and other people's phones can show. Some phones and browsers make a JPEG of one; where
 * they cannot, whoever chose it is told what it is.
 */

export type OtherPicture = 'heic' | 'avif' | 'gif' | 'bmp' | 'tiff' | 'jxl' | 'jp2' | 'psd' | 'svg'

/** What a file of each begins with; of the last one blanks and a declaration may stand before it. */
const BEGINNINGS: ReadonlyArray<readonly [OtherPicture, RegExp]> = [
  ['gif', /^GIF8[79]a/],
  ['bmp', /^BM[\s\S]{4}\0{4}/],
  // The first two are TIFF, on which cameras build their raw formats; two of those have numbers of their own.
  ['tiff', /^(?:II[*+]\0|MM\0[*+]|IIU\0|IIRO)/],
  ['jxl', /^(?:\xff\x0a|\0{3}\x0cJXL )/],
  ['jp2', /^(?:\xff\x4f\xff\x51|\0{3}\x0cjP {2})/],
  ['psd', /^8BPS/],
  ['svg', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/],
]

/** The family of HEIC and AVIF says in its head which of them it is: its own brand, and those that it is like. */
const FAMILY = /^[\s\S]{4}ftyp/
const AVIF = /avi[fs]/
const HEIC = /hei[cxms]|hev[cxms]|mif1|msf1/

const HEAD = 512

const findInFamily = (head: string): OtherPicture | undefined => {
  const length = head.charCodeAt(2) * 0x100 + head.charCodeAt(3)
  const brands = head.slice(8, Math.max(12, length))
  if (AVIF.test(brands)) return 'avif'
  return HEIC.test(brands) ? 'heic' : undefined
}

/** Which other picture a file is by its first bytes; undefined where it is none that is known. */
export const findOtherPicture = (bytes: Uint8Array): OtherPicture | undefined => {
  const head = Array.from(bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('')
  if (FAMILY.test(head)) return findInFamily(head)
  return BEGINNINGS.find(([, begins]) => begins.test(head))?.[0]
}
