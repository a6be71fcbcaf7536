import type { Element } from '@xmldom/xmldom'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { elementsIn, parsePart } from './xml'
import { openZip, type ZipParts } from './zip-parts'

/** The parts of a Word file that a table's text needs. Pictures, embedded files and links are never opened. */
export interface DocxParts {
  readonly document: Element
  /** How lists are numbered; undefined where the file has no list. */
  readonly numbering: Element | undefined
}

const PART_LIMIT = 12 * 1024 * 1024
const INDEX_LIMIT = 1024 * 1024
const INDEX = '[content_types].xml'

const MAIN = /wordprocessingml\.(?:document|template)\.main\+xml$/
const NUMBERING = /wordprocessingml\.numbering\+xml$/
const MACROS = /macroEnabled|vbaProject/i
const MACRO_PART = /(?:^|\/)vba(?:project|data)[^/]*$/

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of Word 97 to 2003, of WPS's own format, and of every Word file with a password to open it. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream in which an encrypted file keeps what it encrypts. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

const checkFirstBytes = (bytes: Uint8Array): Refusal | undefined => {
  if (startsWith(bytes, ZIP)) return undefined
  if (!startsWith(bytes, COMPOUND)) return refuse('word_form_not_word')
  return Buffer.from(bytes).includes(ENCRYPTED_STREAM) ? refuse('word_form_encrypted') : refuse('word_form_old_format')
}

interface Part {
  readonly name: string
  readonly type: string
}

/** What each part is, as the file's own index says. */
const listParts = async (zip: ZipParts): Promise<readonly Part[] | Refusal> => {
  const bytes = await zip.read(INDEX, INDEX_LIMIT)
  if (bytes === undefined) return refuse('word_form_not_word')
  const index = isRefusal(bytes) ? bytes : parsePart(bytes)
  if (isRefusal(index)) return index
  return elementsIn(index).map((element) => ({
    name: (element.getAttribute('PartName') ?? '').replace(/^\//, ''),
    type: element.getAttribute('ContentType') ?? '',
  }))
}

const readPart = async (zip: ZipParts, part: Part | undefined): Promise<Element | undefined | Refusal> => {
  const bytes = part && (await zip.read(part.name, PART_LIMIT))
  return bytes === undefined || isRefusal(bytes) ? bytes : parsePart(bytes)
}

/**
 * Opens a Word file (.docx) from its bytes. Refuses, before anything is unpacked, what is no archive (word_form_not_word), an older
 * or an encrypted one (word_form_old_format, word_form_encrypted) and what bursts (word_form_overgrown); then one with macros
 * (word_form_macros), and what cannot be followed (word_form_damaged).
 */
export const openDocx = async (bytes: Uint8Array): Promise<DocxParts | Refusal> => {
  const wrong = checkFirstBytes(bytes)
  if (wrong) return wrong
  const zip = await openZip(bytes)
  if (isRefusal(zip)) return zip
  const parts = await listParts(zip)
  if (isRefusal(parts)) return parts
  if (parts.some(({ type }) => MACROS.test(type)) || zip.names.some((name) => MACRO_PART.test(name)))
    return refuse('word_form_macros')
  const main = parts.find(({ name, type }) => name !== '' && MAIN.test(type))
  if (!main) return refuse('word_form_not_word')
  const document = await readPart(zip, main)
  if (document === undefined) return refuse('word_form_damaged')
  if (isRefusal(document)) return document
  const numbering = await readPart(
    zip,
    parts.find(({ name, type }) => name !== '' && NUMBERING.test(type)),
  )
  return isRefusal(numbering) ? numbering : { document, numbering }
}
