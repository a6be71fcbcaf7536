import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { writeWorkbook } from '../../../cloudfunctions/_tables/write-workbook'
import { contentTypes, paragraph, run, wordFile, zipOf, type Parts } from '../../support/word/make-docx'

/** Documents as offices hand them in, built here so that nobody has to trust a binary in the repository. */

const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe

/** A compound file ([MS-CFB]) of these streams, each padded to whole sectors, below these storages' names. */
export const compoundFile = (streams: Readonly<Record<string, Buffer>>, storages: readonly string[] = []): Buffer => {
  const padded = Object.entries(streams).map(([name, content]) => {
    const length = Math.max(4096, Math.ceil(content.length / SECTOR) * SECTOR)
    return { name, content: Buffer.concat([content, Buffer.alloc(length - content.length)]) }
  })
  const entries = [
    { name: 'Root Entry', type: 5, start: END, bytes: 0 },
    ...storages.map((name) => ({ name, type: 1, start: 0, bytes: 0 })),
  ]
  const directorySectors = Math.ceil((entries.length + padded.length) / 4)
  const table = Buffer.alloc(SECTOR, 0xff)
  const chain = (from: number, count: number): void => {
    for (let at = from; at < from + count; at += 1) table.writeUInt32LE(at + 1 < from + count ? at + 1 : END, at * 4)
  }
  table.writeUInt32LE(0xfffffffd, 0)
  chain(1, directorySectors)
  let next = 1 + directorySectors
  for (const { name, content } of padded) {
    entries.push({ name, type: 2, start: next, bytes: content.length })
    chain(next, content.length / SECTOR)
    next += content.length / SECTOR
  }
  const directory = Buffer.alloc(directorySectors * SECTOR)
  entries.forEach(({ name, type, start, bytes }, index) => {
    const at = index * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory.writeUInt8(type, at + 66)
    directory.writeUInt32LE(start, at + 116)
    directory.writeUInt32LE(bytes, at + 120)
  })
  const head = Buffer.alloc(SECTOR)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(1, 44)
  head.writeUInt32LE(1, 48)
  head.writeUInt32LE(4096, 56)
  head.writeUInt32LE(END, 60)
  head.writeUInt32LE(END, 68)
  head.writeUInt32LE(0, 76)
  for (let index = 1; index < 109; index += 1) head.writeUInt32LE(FREE, 76 + index * 4)
  return Buffer.concat([head, table, directory, ...padded.map(({ content }) => content)])
}

/** A .doc of Word 97 as far as its head. */
export const oldWord = ({ locked = false, macros = false } = {}): Buffer => {
  const stream = Buffer.alloc(600)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(locked ? 0x0100 : 0, 10)
  return compoundFile({ WordDocument: stream, '1Table': Buffer.alloc(10) }, macros ? ['Macros', 'VBA'] : [])
}

/** An .xls as far as its first records. */
export const oldExcel = ({ locked = false, macros = false } = {}): Buffer => {
  const record = (id: number, bytes: number): Buffer => {
    const written = Buffer.alloc(4 + bytes)
    written.writeUInt16LE(id, 0)
    written.writeUInt16LE(bytes, 2)
    return written
  }
  const records = [record(0x0809, 16), ...(locked ? [record(0x2f, 54)] : []), record(0x0a, 0)]
  return compoundFile({ Workbook: Buffer.concat(records) }, macros ? ['_VBA_PROJECT_CUR'] : [])
}

export const encryptedOffice = (): Buffer =>
  compoundFile({ EncryptionInfo: Buffer.alloc(200), EncryptedPackage: Buffer.alloc(5000) })

export const word = (more: Parts = {}): Promise<Buffer> => wordFile(paragraph(run('关于表彰先进班组的决定')), more)
export const macroWord = (): Promise<Buffer> => word({ 'word/vbaProject.bin': Buffer.alloc(100) })
export const macroWordByType = (): Promise<Buffer> =>
  word({ '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml') })
export const excel = (): Promise<Buffer> => writeWorkbook([{ name: '名册', head: ['姓名'], rows: [['张三']] }])

const OFD = {
  'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody/></ofd:OFD>',
  'Doc_0/Document.xml':
    '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="1" BaseLoc="a"/><ofd:Page ID="2" BaseLoc="b"/></ofd:Pages></ofd:Document>',
}
export const ofd = (more: Parts = {}): Promise<Buffer> => zipOf({ ...OFD, ...more })

/** A PDF of so many empty pages, as pdfkit writes one. */
export const pdf = async (pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> => {
  const document = new PDFDocument({ autoFirstPage: false, font: '', ...options })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => document.on('end', resolve))
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let page = 0; page < pages; page += 1) document.addPage()
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** A PDF as newer programs write it: its page tree is packed into a stream. */
export const packedPdf = (pages: number, script = ''): Buffer => {
  const objects = `1 0 2 30 <</Type/Catalog/Pages 2 0 R>>   <</Type /Pages/Count ${pages}/Kids[3 0 R <</A<</B 1>>>>]>>${script}`
  const packed = deflateSync(Buffer.from(objects, 'latin1'))
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n4 0 obj\n<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ${packed.length}>>stream\r\n`),
    packed,
    Buffer.from('\nendstream endobj\nstartxref\n0\n%%EOF\n'),
  ])
}

export const archiveOfPhotos = (): Promise<Buffer> => zipOf({ 'photo.jpg': 'x' })

/** A compound file whose directory is said to go on where it began. */
export const circularFile = (): Buffer => {
  const file = oldWord()
  file.writeUInt32LE(1, SECTOR + 4)
  return file
}

/** A Word file whose index names a text that is not there. */
export const wordWithoutText = (): Promise<Buffer> => zipOf({ '[Content_Types].xml': contentTypes() })
