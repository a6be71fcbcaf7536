import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { chunk, joined } from '../domain/support/pictures'
import { documents } from './support/documents'
import { pdf } from './support/office-files'
import { png } from './support/pictures'
import { readPdf } from './support/pdf'
import { READY } from './support/rounds'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // What other files had made in this process is none of a paper's.
  await world.restart()
})
afterEach(() => world.end())

const { made } = documents(() => world)
const MEGABYTE = 1024 * 1024

const attach = async (no: number, bytes: Uint8Array): Promise<void> => {
  const photoId = randomBytes(16).toString('hex')
  const place = { assessmentId: READY, no, photoId, type: 'png' as const }
  const target = await world.as('contact-2').does('evidence.prepareUpload', place)
  await fetch(target.url, { method: 'PUT', headers: target.headers, body: bytes as BodyInit })
  await world.as('contact-2').does('evidence.attach', { ...place, caption: '' })
}

/** 62 KB that are 64 MB once they are inflated: 4,000 × 2,000 pixels of four channels and 16 bits. */
const swelling = (): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(4000, 0)
  head.writeUInt32BE(2000, 4)
  head.set([16, 6, 0, 0, 0], 8)
  return joined(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(2000 * (4000 * 8 + 1)))),
    chunk('IEND', new Uint8Array(0)),
  )
}

/** A PDF of nearly 20 MB, one picture that does not shrink. */
const longestPdf = async (): Promise<Buffer> => {
  const file = await pdf(1)
  const end = file.lastIndexOf('startxref')
  return Buffer.concat([file.subarray(0, end), Buffer.from('\n%'), randomBytes(19 * MEGABYTE), file.subarray(end)])
}

test('the largest document is looked at within a quarter of a gigabyte, of which a fifth stays free', async () => {
  const place = { assessmentId: READY, no: 8, photoId: 'a'.repeat(32), type: 'pdf' as const }
  const target = await world.as('contact-2').does('evidence.prepareUpload', place)
  await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(await longestPdf()) })
  const { photo } = await world.as('contact-2').does('evidence.attach', { ...place, caption: '', name: '通知.pdf' })
  expect(photo.document?.pages).toBe(1)
  expect(world.emulator.stats().peakMemory['api']).toBeLessThan(205 * MEGABYTE)
})

describe('a paper with photos is made within half a gigabyte, of which a fifth stays free', () => {
  const EVERY = Array.from({ length: 28 }, (_, index) => index + 1)
  const CASES = {
    'three photos each of 300 KB for 28 indicators': () =>
      EVERY.flatMap((no) => [1, 2, 3].map(() => [no, png(316)] as const)),
    'three pictures that swell to 64 MB each': () => [1, 2, 3].map((no) => [no, swelling()] as const),
    'six of them': () => [1, 2, 3, 4, 5, 6].map((no) => [no, swelling()] as const),
    'three photos of 9 MB': () => [1, 2, 3].map((no) => [no, png(1730)] as const),
  }
  test.each(Object.keys(CASES) as Array<keyof typeof CASES>)('%s', async (name) => {
    for (const [no, bytes] of CASES[name]()) await attach(no, bytes)
    const form = { assessmentId: READY, withPhotos: true }
    await made('contact-2', 'form.export', { ...form, format: 'docx' })
    const { url } = await made('contact-2', 'form.export', { ...form, format: 'pdf' })
    const paper = readPdf(new Uint8Array(await (await fetch(encodeURI(url))).arrayBuffer()))
    expect(paper.pages.reduce((sum, { images }) => sum + images, 0)).toBe(CASES[name]().length)
    expect(world.emulator.stats().peakMemory['documents']).toBeLessThan(400 * MEGABYTE)
  })
})
