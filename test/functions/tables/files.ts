import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { writeWorkbook } from '../../../cloudfunctions/_tables/write-workbook'

/** Files as people and attackers make them, built here so that nobody has to trust a binary in the repository. */

/** The parts of a ZIP by path. */
const unzipped = async (file: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(file)
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return parts
}

export const zipped = (parts: ReadonlyMap<string, Buffer | string>): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [path, content] of parts) zip.addBuffer(Buffer.from(content as string), path)
  zip.end()
  return buffer(zip.outputStream)
}

/** An ordinary .xlsx of these rows. */
export const workbook = (rows: ReadonlyArray<readonly string[]>, name = '名单'): Promise<Buffer> => {
  const [head = [], ...rest] = rows
  return writeWorkbook([{ name, head, rows: rest }])
}

/** The same file with one of its parts changed, or one more in it. */
export const withPart = async (
  file: Buffer,
  path: string,
  change: (content: string) => string | Buffer,
): Promise<Buffer> => {
  const parts: Map<string, Buffer | string> = await unzipped(file)
  parts.set(path, change((parts.get(path) ?? '').toString()))
  return zipped(parts)
}

export const SHEET_PATH = 'xl/worksheets/sheet1.xml'

/** A sheet's XML of these rows, each a list of finished cells. */
export const sheetXml = (rows: string, after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

export const text = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A workbook whose one sheet is this XML. */
export const workbookOf = async (rows: string, after = ''): Promise<Buffer> =>
  withPart(await workbook([['企业名称']]), SHEET_PATH, () => sheetXml(rows, after))

/** An encrypted .xlsx: an OLE compound file that names its package. */
export const encryptedWorkbook = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    Buffer.from('EncryptionInfo', 'utf16le'),
    Buffer.alloc(100),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(2048),
  ])

/** An .xls of before 2007: the same container, with a workbook stream in it. */
export const oldWorkbook = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    Buffer.from('Workbook', 'utf16le'),
    Buffer.alloc(2048),
  ])

/** "企业名称\r\n广州海格通信集团股份有限公司\r\n" in GB18030, byte by byte: Node writes no GB18030. */
export const GB18030_NAMES = Buffer.from(
  'c6f3d2b5c3fbb3c60d0ab9e3d6ddbaa3b8f1cda8d0c5bcafcdc5b9c9b7ddd3d0cfdeb9abcbbe0d0a',
  'hex',
)

/** UTF-8 in GB18030, by asking the decoder what each pair of bytes means. */
export const inGb18030 = (wanted: string): Buffer => {
  const decoder = new TextDecoder('gb18030')
  const bytesOf = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.from([high, low])), [high, low])
  return Buffer.from([...wanted].flatMap((sign) => [...(bytesOf.get(sign) ?? [sign.charCodeAt(0)])]))
}
