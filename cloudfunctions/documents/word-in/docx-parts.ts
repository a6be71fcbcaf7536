import type { Element } from '@xmldom/xmldom'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { officeKindOf } from '../../_archive/office-kind'
import {
  isDistrust,
  openUntrustedZip,
  type Distrust,
  type UntrustedZip,
  type ZipLimits,
} from '../../_archive/untrusted-zip'
import { elementsIn, parsePart } from './xml'

/** The parts of a Word file that a table's text needs. Pictures, embedded files and links are never opened. */
export interface DocxParts {
  readonly document: Element
  /** How lists are numbered; undefined where the file has no list. */
  readonly numbering: Element | undefined
  /** The styles that paragraphs are in, some of which are lists. */
  readonly styles: Element | undefined
}

const PART_LIMIT = 12 * 1024 * 1024
const INDEX_LIMIT = 1024 * 1024
const INDEX = '[content_types].xml'

const MAIN = /wordprocessingml\.(?:document|template)\.main\+xml$/
const USUAL_MAIN = { name: 'word/document.xml' }
const NUMBERING = /wordprocessingml\.numbering\+xml$/
const STYLES = /wordprocessingml\.styles\+xml$/
const MACROS = /macroEnabled|vbaProject/i
const MACRO_PART = /(?:^|\/)vba(?:project|data)[^/]*$/i

/** A document with a few hundred pasted pictures has a few hundred entries. */
const ZIP_LIMITS: ZipLimits = {
  entries: 4000,
  // Whole photographs hardly shrink, so an honest file stays far below.
  inflatedBytes: 200 * 1024 * 1024,
  // XML shrinks to a twentieth, blank drawings to a hundredth; only what was made to burst goes on from there.
  ratio: 200,
  spareBytes: 4 * 1024 * 1024,
}

const REFUSED = {
  damaged: 'word_form_damaged',
  encrypted: 'word_form_encrypted',
  overgrown: 'word_form_overgrown',
} as const

const parseRead = (bytes: Buffer | Distrust): Element | Refusal =>
  isDistrust(bytes) ? refuse(REFUSED[bytes]) : parsePart(bytes)

const checkFirstBytes = (bytes: Uint8Array): Refusal | undefined => {
  switch (officeKindOf(bytes)) {
    case 'zip':
      return undefined
    case 'encrypted':
      return refuse('word_form_encrypted')
    case 'old_format':
      return refuse('word_form_old_format')
    case 'other_format':
      return refuse('word_form_other_format')
    case 'other':
      return refuse('word_form_not_word')
  }
}

interface Part {
  readonly name: string
  readonly type: string
}

/** What each part is, as the file's own index says. */
const listParts = async (zip: UntrustedZip): Promise<readonly Part[] | Refusal> => {
  const bytes = await zip.read(INDEX, INDEX_LIMIT)
  if (bytes === undefined) return refuse('word_form_not_word')
  const index = parseRead(bytes)
  if (isRefusal(index)) return index
  return elementsIn(index).map((element) => ({
    name: (element.getAttribute('PartName') ?? '').replace(/^\//, ''),
    type: element.getAttribute('ContentType') ?? '',
  }))
}

const readPart = async (
  zip: UntrustedZip,
  part: Pick<Part, 'name'> | undefined,
): Promise<Element | undefined | Refusal> => {
  const bytes = part && (await zip.read(part.name, PART_LIMIT))
  return bytes && parseRead(bytes)
}

/**
 * Opens a Word file (.docx) from its bytes. Refuses, before anything is unpacked, what is no archive (word_form_not_word), an older or an
 * encrypted one or another format under its name (word_form_old_format, word_form_encrypted, word_form_other_format) and what bursts
 * (word_form_overgrown); then one with macros (word_form_macros), and what cannot be followed (word_form_damaged).
 */
export const openDocx = async (bytes: Uint8Array): Promise<DocxParts | Refusal> => {
  const wrong = checkFirstBytes(bytes)
  if (wrong) return wrong
  const zip = await openUntrustedZip(bytes, ZIP_LIMITS)
  if (isDistrust(zip)) return refuse(REFUSED[zip])
  const parts = await listParts(zip)
  if (isRefusal(parts)) return parts
  if (parts.some(({ type }) => MACROS.test(type)) || zip.names.some((name) => MACRO_PART.test(name)))
    return refuse('word_form_macros')
  // Some programs declare it for all XML at once, and lay it where Word does.
  const mains = parts.filter(({ type }) => MAIN.test(type))
  const main = mains.find(({ name }) => name !== '') ?? (mains.length > 0 ? USUAL_MAIN : undefined)
  if (!main) return refuse('word_form_not_word')
  const document = await readPart(zip, main)
  if (document === undefined) return refuse('word_form_damaged')
  if (isRefusal(document)) return document
  const other = (kind: RegExp) =>
    readPart(
      zip,
      parts.find(({ name, type }) => name !== '' && kind.test(type)),
    )
  const numbering = await other(NUMBERING)
  if (isRefusal(numbering)) return numbering
  const styles = await other(STYLES)
  return isRefusal(styles) ? styles : { document, numbering, styles }
}
