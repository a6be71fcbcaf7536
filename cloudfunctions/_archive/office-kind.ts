const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** OLE's compound file: what Office wrote until 2003, WPS's own formats, and every file with a password to open it. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream in which an encrypted file keeps what it encrypts. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * RTF, web pages, with whatever a program wrote before them, letters with a web page in them, and Office's own flat XML: programs of all
 * kinds save these under the names of Office's files.
 */
const OTHER_FORMATS = [
  /^\s*\{\\rtf/i,
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|meta|title|style|body|table|div)[\s>]/i,
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:mime-version:|content-type:\s*multipart\/)/i,
  /^\s*<\?xml[^>]*>\s*(?:<\?mso-application|<Workbook[\s>]|<w:wordDocument[\s>]|<office:document[\s>])/,
]

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** What a file of Word's or Excel's is by its first bytes; its name says nothing, since people rename files. */
export const officeKindOf = (bytes: Uint8Array): 'zip' | 'encrypted' | 'old_format' | 'other_format' | 'other' => {
  if (begins(bytes, ZIP)) return 'zip'
  if (!begins(bytes, COMPOUND)) {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe
    const head = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 1000))
    return OTHER_FORMATS.some((each) => each.test(head)) ? 'other_format' : 'other'
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
    ? 'encrypted'
    : 'old_format'
}
