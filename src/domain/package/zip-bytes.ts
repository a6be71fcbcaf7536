/** One file of a ZIP that keeps everything uncompressed. */
export interface ZipEntrySize {
  readonly path: string
  readonly bytes: number
  /** Streamed: its checksum is known only afterwards and stands behind it. */
  readonly streamed: boolean
}

const LOCAL_HEADER = 30
const DATA_DESCRIPTOR = 16
const CENTRAL_HEADER = 46
const TIMESTAMP_FIELD = 9
const END_OF_DIRECTORY = 22

/** UTF-8 bytes of a text without an encoder, which this layer has not. */
const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * How many bytes a ZIP of these entries has, to the byte, before the first of them is read: an upload announces its length.
 * The writer's own reckoning is 76 too many once its directory passes 64 KB, which 300 photos with Chinese names do; so it
 * is reckoned here. Without ZIP64: beyond 65535 entries or 4 GB it would not hold, and a part is far below both.
 */
export const zipBytesOf = (entries: readonly ZipEntrySize[]): number =>
  entries.reduce((sum, { path, bytes, streamed }) => {
    const name = utf8Bytes(path)
    const body = LOCAL_HEADER + name + bytes + (streamed ? DATA_DESCRIPTOR : 0)
    return sum + body + CENTRAL_HEADER + name + TIMESTAMP_FIELD
  }, END_OF_DIRECTORY)
