import type { DocumentType } from '@/domain/evidence/document'
import { openCompoundFile, type CompoundFile } from './compound-file'
import { officeKindOf } from './office-kind'
import { lookAtPdf } from './pdf-file'
import { isDistrust, openUntrustedZip, type UntrustedZip, type ZipLimits } from './untrusted-zip'

/** Why a file is not taken for a document that everybody can open. */
export type DocumentFault = 'not_a_document' | 'other_format' | 'encrypted' | 'macros' | 'damaged'

export interface LookedAt {
  readonly type: DocumentType
  readonly pages: number | null
}

const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 200,
  spareBytes: 4 * 1024 * 1024,
}
const PART_LIMIT = 12 * 1024 * 1024
/** An index names each part of an archive once: that of ten thousand parts is not longer. */
const INDEX_LIMIT = 1024 * 1024

const INDEX = '[Content_Types].xml'
const MACRO_TYPES = /macroEnabled|vbaProject|ms-excel\.(?:intl)?macrosheet/i
const MACRO_PARTS = /(?:^|\/)(?:vba(?:project|data)[^/]*|macrosheets\/[^/]+)$/i
/** The part that makes an archive a document, in the words of its own index. */
const MAIN_PARTS = [
  { type: 'docx', usual: 'word/document.xml', main: /wordprocessingml\.(?:document|template)\.main\+xml/ },
  { type: 'xlsx', usual: 'xl/workbook.xml', main: /spreadsheetml\.(?:sheet|template)\.main\+xml/ },
] as const

const MACRO_STORAGES: ReadonlySet<string> = new Set(['Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT'])

/** Where OFD (GB/T 33190) begins, and where its pages are listed. */
const OFD_START = /^OFD\.xml$/i
const OFD_DOCUMENT = /^[^/]+\/Document\.xml$/i
const OFD_ENCRYPTION = /(?:^|\/)encryptions?\.xml$/i

const lookAtOffice = async (zip: UntrustedZip): Promise<LookedAt | DocumentFault> => {
  const index = await zip.read(INDEX, INDEX_LIMIT)
  if (index === undefined) return 'not_a_document'
  if (isDistrust(index)) return 'damaged'
  const types = index.toString('utf8')
  if (MACRO_TYPES.test(types) || zip.names.some((name) => MACRO_PARTS.test(name))) return 'macros'
  const kinds = types.match(/<(?:Override|Default)\b[^<>]*>/g) ?? []
  for (const { type, usual, main } of MAIN_PARTS) {
    const part = kinds.find((kind) => main.test(kind))
    if (part === undefined) continue
    // Some programs declare it for all XML at once, and lay it where Office does.
    const name = /PartName\s*=\s*["']\/?([^"']+)["']/.exec(part)?.[1] ?? usual
    // A part that is longer than any is inflated for is there all the same.
    const content = await zip.read(name, PART_LIMIT)
    return content === undefined || content === 'damaged' ? 'damaged' : { type, pages: null }
  }
  return 'not_a_document'
}

const lookAtOfd = async (zip: UntrustedZip): Promise<LookedAt | DocumentFault> => {
  if (zip.names.some((name) => OFD_ENCRYPTION.test(name))) return 'encrypted'
  const start = await zip.read('OFD.xml', PART_LIMIT)
  const name = zip.names.find((each) => OFD_DOCUMENT.test(each))
  const document = name === undefined ? undefined : await zip.read(name, PART_LIMIT)
  if (!Buffer.isBuffer(start) || !Buffer.isBuffer(document)) return 'damaged'
  return { type: 'ofd', pages: document.toString('utf8').match(/<(?:\w+:)?Page\s/g)?.length ?? null }
}

const lookAtZip = async (bytes: Uint8Array): Promise<LookedAt | DocumentFault> => {
  const zip = await openUntrustedZip(bytes, ZIP_LIMITS)
  if (isDistrust(zip)) return zip === 'encrypted' ? 'encrypted' : 'damaged'
  return zip.names.some((name) => OFD_START.test(name)) ? lookAtOfd(zip) : lookAtOffice(zip)
}

/** What [MS-DOC] begins a document with, and the bit by which it says that the rest is encrypted. */
const isLockedDoc = (head: Buffer): boolean | undefined =>
  head.length < 12 || head.readUInt16LE(0) !== 0xa5ec ? undefined : (head.readUInt16LE(10) & 0x0100) !== 0

/** A workbook that is encrypted says so (FILEPASS) in one of the records right behind its first ([MS-XLS]). */
const isLockedXls = (head: Buffer): boolean | undefined => {
  if (head.length < 4 || (head.readUInt16LE(0) & 0xff) !== 0x09) return undefined
  let at = 0
  for (let record = 0; record < 4 && at + 4 <= head.length; record += 1) {
    if (head.readUInt16LE(at) === 0x2f) return true
    at += 4 + head.readUInt16LE(at + 2)
  }
  return false
}

const OLD_PARTS = [
  { type: 'doc', stream: 'WordDocument', isLocked: isLockedDoc },
  { type: 'xls', stream: 'Workbook', isLocked: isLockedXls },
  { type: 'xls', stream: 'Book', isLocked: isLockedXls },
] as const

const lookAtCompound = (file: CompoundFile): LookedAt | DocumentFault => {
  if (file.names.includes('EncryptedPackage')) return 'encrypted'
  const found = OLD_PARTS.find(({ stream }) => file.names.includes(stream))
  if (!found) return 'not_a_document'
  const head = file.head(found.stream, 512)
  const locked = head && found.isLocked(head)
  if (locked === undefined) return 'damaged'
  if (locked) return 'encrypted'
  return file.names.some((name) => MACRO_STORAGES.has(name)) ? 'macros' : { type: found.type, pages: null }
}

/**
 * What a file is by all of its bytes, whatever its name says: a PDF, a document of Word or Excel, old or new, or an OFD; or why it
 * is none that may be kept: locked by a password, with something in it that runs, or not whole.
 */
export const lookAtDocument = async (bytes: Uint8Array): Promise<LookedAt | DocumentFault> => {
  const kind = officeKindOf(bytes)
  switch (kind) {
    case 'zip':
      return lookAtZip(bytes)
    case 'encrypted':
    case 'old_format': {
      const file = openCompoundFile(bytes)
      if (file) return lookAtCompound(file)
      return kind === 'encrypted' ? 'encrypted' : 'damaged'
    }
    case 'other_format':
      return 'other_format'
    case 'other': {
      const pdf = lookAtPdf(bytes)
      if (pdf === 'not_pdf') return 'not_a_document'
      return typeof pdf === 'string' ? pdf : { type: 'pdf', ...pdf }
    }
  }
}
