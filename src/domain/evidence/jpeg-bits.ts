/* How a JPEG's pixels are packed: bits behind each other, by Huffman's codes (ITU-T T.81, annex F). */

export interface HuffmanTable {
  /** How many codes there are of each length from 1 on, and what they stand for, in their order. */
  readonly counts: Uint8Array
  readonly symbols: Uint8Array
}

/** Adds the tables of one block to those known so far, by their class and number as a scan names them. */
export const addTables = (bytes: Uint8Array, from: number, end: number, tables: Map<number, HuffmanTable>): void => {
  for (let at = from; at + 17 <= end;) {
    const counts = bytes.subarray(at + 1, at + 17)
    const length = counts.reduce((sum, count) => sum + count, 0)
    tables.set(bytes[at] ?? 0, { counts, symbols: bytes.subarray(at + 17, at + 17 + length) })
    at += 17 + length
  }
}

/** Bits from a place on. Each way of reading them answers -1, or false, once there are none left, or a marker stands there. */
export interface Bits {
  readonly symbol: (table: HuffmanTable) => number
  readonly number: (length: number) => number
  readonly skips: (count: number) => boolean
  /** Whether a restart stands here, which begins a new byte. */
  readonly restarts: () => boolean
}

export const bitsFrom = (bytes: Uint8Array, from: number, end: number): Bits => {
  let at = from
  let left = 0
  let current = 0
  const bit = (): number => {
    if (left === 0) {
      if (at >= end || (bytes[at] === 0xff && bytes[at + 1] !== 0)) return -1
      current = bytes[at] ?? 0
      at += current === 0xff ? 2 : 1
      left = 8
    }
    left -= 1
    return (current >> left) & 1
  }
  return {
    symbol: ({ counts, symbols }) => {
      let [code, first, index] = [0, 0, 0]
      for (const count of counts) {
        const next = bit()
        if (next < 0) return -1
        code |= next
        if (code - first < count) return symbols[index + code - first] ?? -1
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      return -1
    },
    number: (length) => {
      let value = 0
      for (let each = 0; each < length; each += 1) {
        const next = bit()
        if (next < 0) return -1
        value = value * 2 + next
      }
      return value
    },
    skips: (count) => {
      for (let each = 0; each < count; each += 1) if (bit() < 0) return false
      return true
    },
    restarts: () => {
      left = 0
      if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf8) !== 0xd0) return false
      at += 2
      return true
    },
  }
}
