import { deflateSync } from 'node:zlib'
import { officialFormOf } from '@/domain/form/official-form'
import { withOrientation } from '@/domain/evidence/orientation-note'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { checkPicture } from '../../../cloudfunctions/_rendering/form/check-picture'
import { fetchPictures, type Budget, type ReadObject } from '../../../cloudfunctions/_rendering/form/fetch-pictures'
import { keepPictures } from '../../../cloudfunctions/_rendering/form/pictures'
import { cycle } from '../../domain/support/cast'
import { ascii, chunk, jpeg, joined, png, webp } from '../../domain/support/pictures'
import { submitted } from '../../domain/support/stages'
import { photo } from '../support/papers'

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of `width` × `height` with these pixel rows, each with its filter before it. */
const pngOf = (
  size: readonly [width: number, height: number],
  pixels: Uint8Array,
  { colour = 6, depth = 8, interlaced = 0, data = joined(deflateSync(pixels)) } = {},
): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size[0], 0)
  head.writeUInt32BE(size[1], 4)
  head.set([depth, colour, 0, 0, interlaced], 8)
  return joined(SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array(0)))
}
const empty = chunk('IDAT', new Uint8Array(0))
const rows = (width: number, height: number, filter = 0): Uint8Array =>
  joined(...Array.from({ length: height }, () => joined(Uint8Array.from([filter]), new Uint8Array(width * 4))))

/** The same with two bytes a colour. */
const wide = (width: number, height: number): Uint8Array => rows(width * 2, height)

describe('a picture is looked at in full before a paper takes it', () => {
  test.each([
    ['a JPEG', jpeg, { type: 'jpeg', width: 16, height: 12 }],
    ['a PNG', png, { type: 'png', width: 16, height: 12 }],
    ['a JPEG that says that it lies', withOrientation(jpeg, 6), { width: 12, height: 16, orientation: 6 }],
    ['a PNG that says that it lies', withOrientation(png, 8), { width: 12, height: 16, orientation: 8 }],
    ['a PNG that says that it stands on its head', withOrientation(png, 3), { width: 16, height: 12, orientation: 3 }],
    ['a PNG of 16 bits a colour', pngOf([4, 3], wide(4, 3), { depth: 16 }), { type: 'png', width: 4, height: 3 }],
    ['a transparent PNG', pngOf([4, 3], rows(4, 3)), { type: 'png', width: 4, height: 3 }],
  ])('%s is taken', async (_, bytes, expected) => {
    expect(await checkPicture(bytes)).toMatchObject({ bytes, ...expected })
  })

  test.each([
    ['a WebP', webp(0), 'format'],
    ['an interlaced PNG', pngOf([4, 3], rows(4, 3), { interlaced: 1 }), 'format'],
    ['a PNG of a colour type that does not exist', pngOf([4, 3], rows(4, 3), { colour: 5 }), 'format'],
    ['a PNG of a depth that its colours do not have', pngOf([4, 3], rows(4, 3), { depth: 4 }), 'format'],
    ['a PNG with a palette and without its colours', pngOf([4, 3], rows(1, 3), { colour: 3 }), 'format'],
    ['a PNG of nothing but chunks', joined(png.subarray(0, 33), ...Array<Uint8Array>(20_000).fill(empty)), 'format'],
    ['a PNG of more pixels than there is time for', pngOf([40_000, 40_000], rows(4, 3)), 'too_large'],
    ['a PNG of fewer, each of 64 bits', pngOf([3000, 3000], rows(4, 3), { depth: 16 }), 'too_large'],
    ['a PNG whose pixels do not inflate', pngOf([4, 3], rows(4, 3), { data: ascii('not deflated') }), 'unreadable'],
    ['a PNG with a row too few', pngOf([4, 3], rows(4, 2)), 'unreadable'],
    ['a PNG that inflates to more than it says', pngOf([4, 3], rows(4, 300)), 'unreadable'],
    ['a PNG with a filter that does not exist', pngOf([4, 3], rows(4, 3, 9)), 'unreadable'],
    ['a JPEG without a frame', jpeg.subarray(0, 40), 'unreadable'],
    ['anything else', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unreadable'],
    ['nothing', new Uint8Array(0), 'unreadable'],
  ])('%s is not', async (_, bytes, because) => {
    expect(await checkPicture(bytes)).toBe(because)
  })

  test('by what it says of its pixels: what says too much is not inflated, broken as it may be', async () => {
    const broken = { data: ascii('not deflated') }
    expect(await checkPicture(pngOf([40_000, 40_000], rows(1, 1), broken))).toBe('too_large')
    expect(await checkPicture(pngOf([100, 100], rows(1, 1), broken), 40_000)).toBe('too_many')
  })
})

describe('photos are fetched for a paper', () => {
  const id = (letter: string): string => letter.repeat(32)
  const found = (evidence: object, read: ReadObject, budget?: Budget) =>
    keepPictures(fetchPictures(formWith(evidence), read, budget), (picture) => picture)
  const formWith = (evidence: object) => officialFormOf({ ...submitted, evidence: { ...evidence } }, cycle, edition2023)

  test('a few at a time, each once', async () => {
    const nos = Array.from({ length: 28 }, (_, index) => index + 1)
    const evidence = Object.fromEntries(
      nos.map((no) => [no, [photo('a', { photoId: `${no}-1` }), photo('b', { photoId: `${no}-2` })]]),
    )
    let open = 0
    let most = 0
    const asked: string[] = []
    const all = await found(evidence, async (fileId) => {
      open += 1
      most = Math.max(most, open)
      asked.push(fileId)
      await new Promise((resolve) => setImmediate(resolve))
      open -= 1
      return jpeg
    })
    expect(all.size).toBe(56)
    expect(asked).toHaveLength(56)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(4)
  })

  test('up to a budget, and then every indicator has its first before any has its second', async () => {
    const evidence = { 1: [photo('a'), photo('b')], 2: [photo('c'), photo('d')], 3: [photo('e', { bytes: 500 })] }
    const asked: string[] = []
    const all = await found(
      evidence,
      (fileId) => {
        asked.push(fileId)
        return Promise.resolve(jpeg)
      },
      { bytes: 2600, inflatedBytes: 0 },
    )
    expect(asked.map((fileId) => fileId.slice(-1)).sort()).toEqual(['a', 'c', 'e'])
    expect([all.get(id('b')), all.get(id('d'))]).toEqual(['too_many', 'too_many'])
  })

  test('also one of pixels: a PNG that would take more than is left is named, and what follows may still fit', async () => {
    const [large, small] = [pngOf([40, 40], rows(40, 40)), pngOf([4, 3], rows(4, 3))]
    const all = await found(
      { 1: [photo('a')], 2: [photo('b')], 3: [photo('c')], 4: [photo('d')] },
      (fileId) => Promise.resolve(/[ab]$/.test(fileId) ? large : fileId.endsWith('c') ? small : jpeg),
      { bytes: 10_000, inflatedBytes: 10_000 },
    )
    const kinds = ['a', 'b', 'c', 'd'].map((letter) => all.get(id(letter)))
    expect(kinds.map((kind) => (typeof kind === 'object' ? kind.width : kind))).toEqual([40, 'too_many', 4, 16])
  })

  test('what is missing or longer than it may be is marked, and a WebP is not even fetched', async () => {
    const evidence = { 1: [photo('a'), photo('b'), photo('c', { type: 'webp' })] }
    const all = await found(evidence, (fileId) => Promise.resolve(fileId.endsWith('a') ? undefined : 'too_large'))
    expect([id('a'), id('b'), id('c')].map((each) => all.get(each))).toEqual(['unreadable', 'unreadable', 'format'])
  })

  test('a storage that does not answer is an outage, not a missing photo', async () => {
    const failing = found({ 1: [photo('a')] }, () => Promise.reject(new Error('storage answered 503')))
    await expect(failing).rejects.toThrow('503')
  })
})
