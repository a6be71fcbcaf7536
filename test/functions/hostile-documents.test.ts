import { deflateSync } from 'node:zlib'
import { lookAtDocument } from '../../cloudfunctions/_archive/look-at-document'
import * as office from './support/office-files'
import { contentTypes } from '../support/word/make-docx'

const SECTOR = 512
const END = 0xfffffffe

/** A .doc with more sectors behind it, and the number of the first of them. */
const lengthened = (more: readonly Buffer[]): { readonly file: Buffer; readonly first: number } => {
  const document = office.oldWord()
  return { file: Buffer.concat([document, ...more]), first: document.length / SECTOR - 1 }
}

/** Says in the head where the rest of the places of the table of sectors stands. */
const goingOnAt = (file: Buffer, sector: number): Buffer => {
  file.writeUInt32LE(sector, 68)
  return file
}

/** Sectors of places, each naming the next: `placeOf` tells what stands at which place of all. */
const chained = (file: Buffer, first: number, count: number, placeOf: (index: number) => number): Buffer => {
  for (let sector = 0; sector < count; sector += 1) {
    const at = (first + sector + 1) * SECTOR
    for (let index = 0; index < 127; index += 1) file.writeUInt32LE(placeOf(sector * 127 + index), at + index * 4)
    file.writeUInt32LE(sector + 1 < count ? first + sector + 1 : END, at + 508)
  }
  return goingOnAt(file, first)
}

/** A .doc of five megabytes whose table of sectors is said to be there more than a million times. */
const repeatedTable = (): Buffer => {
  const { file, first } = lengthened([Buffer.alloc(10_000 * SECTOR)])
  return chained(file, first, 10_000, () => 0)
}

/** The same, each sector of the file named as a part of the table once. */
const tableOfEverything = (): Buffer => {
  const { file, first } = lengthened([Buffer.alloc(10_000 * SECTOR)])
  return chained(file, first, 78, (index) => 1 + index)
}

/** A .doc so large that its table has more parts than the head has places for. */
const largeWord = (): Buffer => {
  const parts = 130
  const { file, first } = lengthened([Buffer.alloc(16_000 * SECTOR), Buffer.alloc((parts + 1) * SECTOR, 0xff)])
  const table = first + 16_000
  for (let index = 1; index < 109; index += 1) file.writeUInt32LE(table + index, 76 + index * 4)
  return chained(file, table + parts, 1, (index) => (index + 109 < parts ? table + index + 109 : 0xffffffff))
}

/** A .doc whose head names its table of sectors twice. */
const twiceInHead = (): Buffer => {
  const file = office.oldWord()
  file.writeUInt32LE(0, 80)
  return file
}

const MEGABYTE = 1024 * 1024
const pdfOf = (body: Buffer | string, before = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`${before}%PDF-1.7\n`, 'latin1'),
    Buffer.from(body),
    Buffer.from('\nstartxref\n0\n%%EOF\n'),
  ])
const withMark = (file: Buffer): Buffer => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0]), file])
const filledWith = (part: string, megabytes = 19): Buffer => Buffer.alloc(megabytes * MEGABYTE, part)
/** Packs that have no end, each of them bytes that inflate to a megabyte and then go wrong. */
const endlessPacks = (): Buffer => {
  const whole = deflateSync(Buffer.alloc(MEGABYTE))
  const broken = whole.subarray(0, whole.length - 4)
  const pack = Buffer.concat([Buffer.from('<</Type/ObjStm>>stream\n'), broken, Buffer.from(' '.repeat(8))])
  return pdfOf(Buffer.alloc(19 * MEGABYTE, pack))
}
/** The same PDF, of whose pack's name a letter is written by its number. */
const writtenByNumber = (file: Buffer): Buffer =>
  Buffer.from(file.toString('latin1').replace('/ObjStm', '/Obj#53tm'), 'latin1')
const indexed = (index: string): Promise<Buffer> => office.word({ '[Content_Types].xml': index })

describe('a file that was made to take more memory than there is, or to be looked at for ever, is refused', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a .doc whose table of sectors would take more than a gigabyte', repeatedTable, 'damaged'],
    ['a .doc whose whole file is said to be its table', tableOfEverything, 'damaged'],
    ['a .doc whose table is named twice', twiceInHead, 'damaged'],
    ['a PDF of nothing but packs', () => pdfOf(filledWith('<</Type/ObjStm')), 'damaged'],
    ['a PDF of nothing but page trees', () => pdfOf(filledWith('<</Type/Pages')), 'damaged'],
    ['a PDF of nothing but page trees that close', () => pdfOf(filledWith('<</Type/Pages>>')), 'damaged'],
    ['a PDF of packs without contents', () => pdfOf(filledWith('<</Type/ObjStm>>stream\n')), 'damaged'],
    ['a Word file whose index is never closed', () => indexed('<Override '.repeat(100_000)), 'not_a_document'],
    ['a Word file whose index is longer than any', () => indexed(contentTypes() + ' '.repeat(MEGABYTE)), 'damaged'],
  ])('%s', async (_case, file, fault) => {
    expect(await lookAtDocument(await file())).toBe(fault)
  })
})

describe('a PDF is refused, however it writes that something of it runs', () => {
  test.each<[string, Buffer, string]>([
    ['a letter of the script’s name by its number', pdfOf('<</S/Java#53cript/JS(app.alert(1))>>'), 'macros'],
    ['every letter', pdfOf('<</#53/#4a#61#76#61#53#63#72#69#70#74/JS(app.alert(1))>>'), 'macros'],
    ['in capitals', pdfOf('<</S/#4A#61vaScript/JS(app.alert(1))>>'), 'macros'],
    ['with a nought for a blank', pdfOf('<</S\0/Launch/F(a.exe)>>'), 'macros'],
    ['in a pack that is written so', writtenByNumber(office.packedPdf(1, '<</S/JavaScript/JS(x)>>')), 'macros'],
    ['a password too', pdfOf('trailer<</#45ncrypt 5 0 R>>'), 'encrypted'],
    ['as a film that may bring a script along', pdfOf('<</S/Rendition/JS(x)>>'), 'macros'],
    ['as a printer’s orders with a page in them', pdfOf('', '\x1b%-12345X<script>alert(1)</script>'), 'not_a_document'],
    ['as a page behind which a PDF begins', pdfOf('', '<!-- --><script>alert(1)</script>'), 'not_a_document'],
    ['as a text behind which a PDF begins', pdfOf('', 'GIF89a\n'), 'not_a_document'],
  ])('%s', async (_case, file, fault) => {
    expect(await lookAtDocument(file)).toBe(fault)
  })
})

test('packs that cannot be unpacked to their end are given up after a few', async () => {
  expect(await lookAtDocument(endlessPacks())).toEqual({ type: 'pdf', pages: null })
})

describe('a PDF that every viewer opens is taken, however it was made:', () => {
  const added = '2 0 obj<</Type/Pages/Kids[]/Count 9>>endobj\nstartxref\n1\n%%EOF\n'
  test.each<[string, Buffer, number | null]>([
    ['behind a printer’s orders', pdfOf('<</Type/Pages/Count 7>>', '\x1b%-12345X@PJL SET COPIES=1\r\n'), 7],
    ['filled up with zeros behind its end', Buffer.concat([pdfOf('<</Type/Pages/Count 7>>'), Buffer.alloc(9000)]), 7],
    ['added to', Buffer.concat([pdfOf('<</Type/Pages/Count 7>>'), Buffer.from(added)]), 9],
    ['with its pages counted elsewhere', pdfOf('<</Type/Pages/Count 4 0 R>>'), null],
    ['that opens at a page', pdfOf('<</Type/Catalog/OpenAction[3 0 R/Fit]>><</Type/Pages/Count 7>>'), 7],
    [
      'with another file in it, as an invoice has',
      pdfOf('<</Names<</EmbeddedFiles 5 0 R>>>><</Type/Pages/Count 7>>'),
      7,
    ],
  ])('%s', async (_case, file, pages) => {
    expect(await lookAtDocument(file)).toEqual({ type: 'pdf', pages })
  })

  test('a Word file that declares all its XML to be the document, too', async () => {
    const types = contentTypes()
      .replace(/<Override[^>]*>/g, '')
      .replace('application/xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')
    expect(await lookAtDocument(await indexed(types))).toEqual({ type: 'docx', pages: null })
  })

  test('one without a page is damaged', async () => {
    expect(await lookAtDocument(pdfOf('<</Type/Pages/Count 0>>'))).toBe('damaged')
  })
})

describe('a large one that nobody meant harm with is taken', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, object]>([
    ['a .doc of eight megabytes', largeWord, { type: 'doc', pages: null }],
    [
      'a PDF of a thousand packs',
      () => pdfOf(Buffer.concat(Array<Buffer>(1000).fill(office.packedPdf(7)))),
      { type: 'pdf', pages: 7 },
    ],
    ['a PDF with a mark and blanks before its head', () => withMark(office.packedPdf(7)), { type: 'pdf', pages: 7 }],
  ])('%s', async (_case, file, found) => {
    expect(await lookAtDocument(await file())).toEqual(found)
  })
})
