import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { isDistrust, openUntrustedZip, type Distrust } from '../_archive/untrusted-zip'
import { TABLE_LIMITS } from './limits'

/** The parts that a table's values stand in. Pictures, charts, links and whatever else is in the ZIP is never inflated. */
const NEEDED = /^(?:\[Content_Types\]\.xml|xl\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/
/** A macro, whatever the file calls itself: VBA, or the older macro sheets. */
const MACRO_PART = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|^xl\/macrosheets\//i

/** What other programs keep their tables and texts in, under whatever name: .xlsb, OpenDocument, Numbers, Word. */
const OTHER_PART = /^(?:xl\/workbook\.bin|content\.xml|index\/.*\.iwa|index\.zip|word\/document\.xml)$/i

const REFUSED = { damaged: 'table_unreadable', encrypted: 'table_encrypted', overgrown: 'table_unsafe' } as const
const distrusted = (why: Distrust): Refusal => refuse(REFUSED[why])

/** Characters beyond U+FFFF that are written as their numbers: the library that reads the sheets makes other ones of them. */
const withWideCharacters = (xml: string): string =>
  xml.replace(
    /&#(?:x0*([0-9a-f]{5,6})|0*([0-9]{5,7}));/gi,
    (reference, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16)
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference
    },
  )

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** A comment, or text that is not escaped; what begins neither costs no search to the end for each. */
const UNESCAPED = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g

const withDoubleQuotes = (xml: string): string =>
  / ?='/.test(xml) ? xml.replace(/<[^<>]*>/g, (tag) => tag.replace(/=\s*'([^'"]*)'/g, '="$1"')) : xml

const withoutUnescaped = (xml: string): string =>
  xml.includes('<!')
    ? xml.replace(UNESCAPED, (_, text: string | undefined) =>
        (text ?? '').replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign),
      )
    : xml

/** XML as Excel itself writes it, which is all that the library reads: no comments, text escaped, attributes in double quotes. */
const asExcelWrites = (xml: string): string => withWideCharacters(withDoubleQuotes(withoutUnescaped(xml)))

/**
 * The XML parts of an .xlsx file by path. First the directory of the ZIP is looked at: how many entries, how big they say
 * they are and how strongly compressed, whether encrypted or with macros. Only then the few needed are inflated, each no
 * further than it said. Refuses `table_unsafe`, `table_encrypted`, `table_has_macros`, `table_unreadable`.
 */
export const readWorkbookParts = async (bytes: Buffer): Promise<ReadonlyMap<string, string> | Refusal> => {
  const zip = await openUntrustedZip(bytes, TABLE_LIMITS.zip)
  if (isDistrust(zip)) return distrusted(zip)
  if (zip.names.some((name) => MACRO_PART.test(name))) return refuse('table_has_macros')
  const parts = new Map<string, string>()
  for (const name of zip.names.filter((each) => NEEDED.test(each))) {
    const part = await zip.read(name, TABLE_LIMITS.zip.inflatedBytes)
    if (part === undefined || isDistrust(part)) return distrusted(part ?? 'damaged')
    const xml = asExcelWrites(part.toString('utf8'))
    // No spreadsheet program writes a document type; it is how XML is made to swell or to reach for other files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuse('table_unsafe')
    parts.set(name, xml)
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) return refuse('table_has_macros')
  if (parts.has('xl/workbook.xml')) return parts
  return refuse(zip.names.some((name) => OTHER_PART.test(name)) ? 'table_other_format' : 'table_unreadable')
}
