/*
 * Some programs leave the two bytes out that end a JPEG, and every viewer opens it all the same. Whether its pixels are all there
 * can only be told by counting them as they are packed: Huffman's codes, without what they come to (ITU-T T.81, annex F).
 */

interface HuffmanTable {
  /** How many codes there are of each length from 1 on, and what they stand for, in their order. */
  readonly counts: Uint8Array
  readonly symbols: Uint8Array
}

interface Component {
  readonly blocks: number
  dc: HuffmanTable | undefined
  ac: HuffmanTable | undefined
}

interface Frame {
  readonly units: number
  readonly components: ReadonlyMap<number, Component>
}

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** One component is packed block by block; several in units that are as large as the coarsest of them asks for. */
const frameAt = (bytes: Uint8Array, at: number): Frame => {
  const count = bytes[at + 5] ?? 0
  const each = Array.from({ length: count }, (_, index) => at + 6 + index * 3)
  const across = each.map((place) => (bytes[place + 1] ?? 0) >> 4)
  const down = each.map((place) => (bytes[place + 1] ?? 0) & 15)
  const [wide, high] = count === 1 ? [8, 8] : [8 * Math.max(1, ...across), 8 * Math.max(1, ...down)]
  return {
    units: Math.ceil(uint16(bytes, at + 3) / wide) * Math.ceil(uint16(bytes, at + 1) / high),
    components: new Map(
      each.map((place, index) => [
        bytes[place] ?? 0,
        { blocks: count === 1 ? 1 : (across[index] ?? 1) * (down[index] ?? 1), dc: undefined, ac: undefined },
      ]),
    ),
  }
}

const addTables = (bytes: Uint8Array, from: number, end: number, tables: Map<number, HuffmanTable>): void => {
  for (let at = from; at + 17 <= end;) {
    const counts = bytes.subarray(at + 1, at + 17)
    const length = counts.reduce((sum, count) => sum + count, 0)
    tables.set(bytes[at] ?? 0, { counts, symbols: bytes.subarray(at + 17, at + 17 + length) })
    at += 17 + length
  }
}

/** Reads bits from a place on; -1 once there are none left, or a marker stands there. */
const bitsFrom = (bytes: Uint8Array, from: number, end: number) => {
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
    symbol: ({ counts, symbols }: HuffmanTable): number => {
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
    skips: (count: number): boolean => {
      for (let each = 0; each < count; each += 1) if (bit() < 0) return false
      return true
    },
    restarts: (): boolean => {
      left = 0
      if (bytes[at] !== 0xff || ((bytes[at + 1] ?? 0) & 0xf8) !== 0xd0) return false
      at += 2
      return true
    },
  }
}

type Bits = ReturnType<typeof bitsFrom>

const hasBlock = (bits: Bits, dc: HuffmanTable, ac: HuffmanTable): boolean => {
  const size = bits.symbol(dc)
  if (size < 0 || !bits.skips(size)) return false
  for (let place = 1; place < 64;) {
    const coded = bits.symbol(ac)
    if (coded < 0 || !bits.skips(coded & 15)) return false
    if (coded === 0) return true
    place += (coded >> 4) + 1
  }
  return true
}

const hasUnit = (bits: Bits, { components }: Frame): boolean =>
  Array.from(components.values()).every(({ blocks, dc, ac }) => {
    if (!dc || !ac) return false
    for (let block = 0; block < blocks; block += 1) if (!hasBlock(bits, dc, ac)) return false
    return true
  })

/** Whether all pixels stand before `end` in a JPEG of one scan; false of one that is packed in several, where nobody counts. */
export const hasAllPixels = (bytes: Uint8Array, end: number): boolean => {
  const tables = new Map<number, HuffmanTable>()
  let frame: Frame | undefined
  let restart = 0
  for (let at = 2; at + 4 <= end && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const next = at + 2 + uint16(bytes, at + 2)
    if (marker === 0xc0 || marker === 0xc1) frame = frameAt(bytes, at + 4)
    else if (marker === 0xc4) addTables(bytes, at + 4, next, tables)
    else if (marker === 0xdd) restart = uint16(bytes, at + 4)
    else if (marker === 0xda) {
      const count = bytes[at + 4] ?? 0
      if (!frame || count === 0 || count !== frame.components.size) return false
      for (let index = 0; index < count; index += 1) {
        const component = frame.components.get(bytes[at + 5 + index * 2] ?? 0)
        const chosen = bytes[at + 6 + index * 2] ?? 0
        if (!component) return false
        component.dc = tables.get(chosen >> 4)
        component.ac = tables.get(0x10 | (chosen & 15))
      }
      const bits = bitsFrom(bytes, next, end)
      for (let unit = 0; unit < frame.units; unit += 1) {
        if (restart > 0 && unit > 0 && unit % restart === 0 && !bits.restarts()) return false
        if (!hasUnit(bits, frame)) return false
      }
      return frame.units > 0
    }
    at = marker === 0xff ? at + 1 : next
  }
  return false
}
