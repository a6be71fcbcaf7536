import { sha256Of } from '../../cloudfunctions/_store/digest'
import { lookAtDocument } from '../../cloudfunctions/_archive/look-at-document'
import { patched } from './word-in/refused'
import * as office from './support/office-files'
import { png } from './support/pictures'
import { startWorld, type World } from './support/world'

const MINE = 'c2026-e001'
const place = (index = 1) => ({ assessmentId: MINE, no: 8, photoId: index.toString(16).padStart(32, '0') })

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const upload = async (bytes: Buffer, type: 'pdf' | 'docx' | 'png' = 'pdf', index = 1) => {
  const { url, headers } = await world.as('contact-1').does('evidence.prepareUpload', { ...place(index), type })
  await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
}
const attach = (type: 'pdf' | 'docx' | 'png' = 'pdf', index = 1, name = '关于表彰先进班组的决定.pdf') =>
  world.as('contact-1').ask('evidence.attach', { ...place(index), type, caption: '', name })
const attached = async () => {
  const { assessment } = await world.as('contact-1').does('assessment.load', { assessmentId: MINE })
  return assessment.evidence[8] ?? []
}

const encryptedZip = async () => patched(await office.word(), 'word/document.xml', (entry) => entry.writeUInt16LE(1, 8))
const half = (file: Buffer): Buffer => file.subarray(0, Math.floor(file.length / 2))

describe('a document is refused with what to do', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a program with another name', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096)]), 'not_a_document'],
    ['nothing at all', () => Buffer.alloc(0), 'not_a_document'],
    ['a photo with another name', () => png(), 'not_a_document'],
    ['an archive of photos', office.archiveOfPhotos, 'not_a_document'],
    [
      'a presentation of PowerPoint 97',
      () => office.compoundFile({ 'PowerPoint Document': Buffer.alloc(9) }),
      'not_a_document',
    ],
    ['RTF that is called .doc', () => Buffer.from('{\\rtf1\\ansi hello}'), 'other_format'],
    ['a web page that is called .xls', () => Buffer.from('<html><table></table></html>'), 'other_format'],
    ['a PDF with a password', () => office.pdf(2, { userPassword: '1', pdfVersion: '1.7' }), 'encrypted'],
    ['a Word file with a password', office.encryptedOffice, 'encrypted'],
    ['an archive with encrypted parts', encryptedZip, 'encrypted'],
    ['a .doc with a password', () => office.oldWord({ locked: true }), 'encrypted'],
    ['an .xls with a password', () => office.oldExcel({ locked: true }), 'encrypted'],
    ['an encrypted OFD', () => office.ofd({ 'Encryptions.xml': '<x/>' }), 'encrypted'],
    ['a Word file with macros', office.macroWord, 'macros'],
    ['a Word file whose index says that it has macros', office.macroWordByType, 'macros'],
    ['a .doc with macros', () => office.oldWord({ macros: true }), 'macros'],
    ['an .xls with macros', () => office.oldExcel({ macros: true }), 'macros'],
    ['a PDF with a script', () => office.packedPdf(1, '<</S/JavaScript/JS(app.alert(1))>>'), 'macros'],
    ['half a PDF', async () => half(await office.pdf(3)), 'damaged'],
    ['half a Word file', async () => half(await office.word()), 'damaged'],
    ['half an OFD', async () => half(await office.ofd()), 'damaged'],
    ['half a .doc', () => half(office.oldWord()), 'damaged'],
    ['a compound file whose index runs in a circle', office.circularFile, 'damaged'],
    ['a Word file without its text', office.wordWithoutText, 'damaged'],
  ])('%s', async (_case, file, fault) => {
    expect(await lookAtDocument(await file())).toBe(fault)
  })

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['with a password', () => office.encryptedOffice(), 'evidence_document_encrypted'],
    ['with macros', () => office.macroWord(), 'evidence_document_macros'],
    [
      'of more than 20 MB',
      () => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)]),
      'evidence_document_too_large',
    ],
    ['that is a photo', () => png(), 'evidence_document_unknown_format'],
  ])('and nothing of one %s stays', async (_case, file, code) => {
    await upload(await file())
    expect(await attach()).toMatchObject({ outcome: 'refused', refusal: { refused: code } })
    expect(await attach()).toMatchObject({ outcome: 'refused', refusal: { refused: 'photo_missing' } })
    expect(await attached()).toEqual([])
  })

  test('also where it is sent as a photo', async () => {
    await upload(await office.pdf(1), 'png')
    expect(await attach('png')).toMatchObject({ outcome: 'refused', refusal: { refused: 'photo_not_an_image' } })
  })

  test('where nine pieces of evidence are there, photos and documents together', async () => {
    for (let index = 1; index <= 9; index += 1) {
      const type = index % 2 === 0 ? 'png' : 'pdf'
      await upload(type === 'png' ? png() : await office.pdf(1), type, index)
      expect(await attach(type, index)).toMatchObject({ outcome: 'done' })
    }
    const refusal = await world.as('contact-1').isRefused('evidence.prepareUpload', { ...place(10), type: 'pdf' })
    expect(refusal.refused).toBe('photo_limit')
  })
})

test.each<[string, () => Buffer | Promise<Buffer>, object]>([
  ['a PDF', () => office.pdf(12), { type: 'pdf', pages: 12 }],
  ['a PDF whose pages are listed in a packed stream', () => office.packedPdf(240), { type: 'pdf', pages: 240 }],
  ['a Word file', () => office.word(), { type: 'docx', pages: null }],
  ['an Excel file', () => office.excel(), { type: 'xlsx', pages: null }],
  ['a .doc', () => office.oldWord(), { type: 'doc', pages: null }],
  ['an .xls', () => office.oldExcel(), { type: 'xls', pages: null }],
  ['an OFD', () => office.ofd(), { type: 'ofd', pages: 2 }],
])('%s is known by its bytes, with its pages where it tells them', async (_case, file, found) => {
  expect(await lookAtDocument(await file())).toEqual(found)
})

test('a document is kept as evidence with its name, true type, size and pages, and linked as photos are', async () => {
  const file = await office.pdf(3)
  await upload(file, 'docx')
  expect(await attach('docx')).toMatchObject({ outcome: 'done' })
  const [piece] = await attached()
  expect(piece).toMatchObject({
    type: 'pdf',
    bytes: file.length,
    sha256: sha256Of(file),
    document: { name: '关于表彰先进班组的决定.pdf', pages: 3 },
  })
  const links = (openId: string) => world.as(openId).ask('evidence.links', { assessmentId: MINE, nos: [8] })
  const own = await world.as('contact-1').does('evidence.links', { assessmentId: MINE, nos: [8] })
  const lying = Buffer.from(await (await fetch(encodeURI(own.links[0]?.url ?? ''))).arrayBuffer())
  expect(lying.equals(file)).toBe(true)
  for (const openId of ['contact-2', 'reviewer-dg', 'office', 'reviewer-sz', 'stranger', 'former'])
    expect(await links(openId)).toMatchObject({ outcome: 'refused' })
})

test('photos and documents are put into another order, and nothing that a colleague added is lost by it', async () => {
  for (const [index, type] of (['pdf', 'png', 'pdf'] as const).entries()) {
    await upload(type === 'png' ? png() : await office.pdf(1), type, index + 1)
    await attach(type, index + 1)
  }
  const ids = [3, 1, 2].map((index) => place(index).photoId)
  const contact = world.as('contact-1')
  const order = (photoIds: readonly string[]) => ({ assessmentId: MINE, no: 8, photoIds: [...photoIds] })
  for (const wrong of [ids.slice(1), [...ids.slice(1), ids[1] ?? ''], [...ids.slice(1), place(9).photoId]])
    expect((await contact.isRefused('evidence.order', order(wrong))).refused).toBe('version_changed')
  for (const openId of ['reviewer-dg', 'office'])
    expect((await world.as(openId).isRefused('evidence.order', order(ids))).refused).toBe('not_permitted')
  const { photos } = await contact.does('evidence.order', order(ids))
  expect(photos.map(({ photoId }) => photoId)).toEqual(ids)
  expect((await attached()).map(({ photoId }) => photoId)).toEqual(ids)
  expect(await contact.does('evidence.order', order(ids))).toEqual({ photos })
})

test('a document is captioned and removed as a photo is', async () => {
  await upload(await office.pdf(1))
  await attach()
  const contact = world.as('contact-1')
  expect(await contact.does('evidence.caption', { ...place(), caption: '红头文件' })).toMatchObject({
    photo: { caption: '红头文件', document: { pages: 1 } },
  })
  expect(await contact.does('evidence.remove', place())).toEqual({ photos: [] })
  expect(await contact.does('evidence.links', { assessmentId: MINE, nos: [8] })).toMatchObject({ links: [] })
})
