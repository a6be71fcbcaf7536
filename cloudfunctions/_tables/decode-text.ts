const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** Text without a byte order mark in UTF-16: of Chinese and commas, one in many bytes is zero, and all on one side. */
const looksLikeUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > 2 && even === 0) return 'utf-16le'
  return even > 2 && odd === 0 ? 'utf-16be' : undefined
}

const decodes = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a file whose encoding nobody said: by its byte order mark, else UTF-8 where it is valid, else GB18030, in which
 * Excel in China saves CSV. Undefined where it is none of these. Text of more than ASCII in GB18030 is practically never
 * valid UTF-8, so the order decides rightly.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  if (starts(bytes, 0xff, 0xfe)) return decodes(bytes, 'utf-16le')
  if (starts(bytes, 0xfe, 0xff)) return decodes(bytes, 'utf-16be')
  const wide = looksLikeUtf16(bytes)
  if (wide !== undefined) return decodes(bytes, wide)
  return decodes(bytes, 'utf-8') ?? decodes(bytes, 'gb18030')
}
