const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** OLE's compound file: what Office wrote until 2003, WPS's own formats, and every file with a password to open it. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream in which an encrypted file keeps what it encrypts. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/** RTF, web pages and Office's own flat XML, which programs of all kinds save under the names of Office's files. */
const OTHER_FORMAT = /^\s*(?:\{\\rtf|<!doctype html|<html|mime-version:|<\?xml[^>]*>\s*<\?mso-application)/i

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** What a file of Word's or Excel's is by its first bytes; its name says nothing, since people rename files. */
export const officeKindOf = (bytes: Uint8Array): 'zip' | 'encrypted' | 'old_format' | 'other_format' | 'other' => {
  if (begins(bytes, ZIP)) return 'zip'
  if (!begins(bytes, COMPOUND)) {
    const head = new TextDecoder().decode(bytes.subarray(0, 500))
    return OTHER_FORMAT.test(head) ? 'other_format' : 'other'
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM)
    ? 'encrypted'
    : 'old_format'
}
