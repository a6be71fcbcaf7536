import { addTables, bitsFrom, type Bits, type HuffmanTable } from './jpeg-bits'

/*
 * Some programs leave the two bytes out that end a JPEG, and every viewer opens it all the same. Whether its pixels are all there
 * can only be told by counting those of its last scan as they are packed, without what they come to (ITU-T T.81, annexes F and G).
 */

interface Component {
  readonly across: number
  readonly down: number
  /** To which bit each of its 64 coefficients has come, in the scans so far; 0 is the last one. */
  readonly bits: number[]
}

interface Frame {
  readonly progressive: boolean
  readonly width: number
  readonly height: number
  readonly components: ReadonlyMap<number, Component>
}

interface Part {
  readonly component: Component
  readonly dc: HuffmanTable | undefined
  readonly ac: HuffmanTable | undefined
}

/** Pixels from `at` on: of which components, which of their coefficients, and whether bits are added to those of scans before. */
interface Scan {
  readonly at: number
  readonly parts: readonly Part[]
  readonly from: number
  readonly to: number
  readonly adds: boolean
}

const UNKNOWN = 14

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const frameAt = (bytes: Uint8Array, at: number, progressive: boolean): Frame => ({
  progressive,
  height: uint16(bytes, at + 1),
  width: uint16(bytes, at + 3),
  components: new Map(
    Array.from({ length: bytes[at + 5] ?? 0 }, (_, index) => at + 6 + index * 3).map((place) => [
      bytes[place] ?? 0,
      {
        across: Math.max(1, (bytes[place + 1] ?? 0) >> 4),
        down: Math.max(1, (bytes[place + 1] ?? 0) & 15),
        bits: Array<number>(64).fill(UNKNOWN),
      },
    ]),
  ),
})

const scanAt = (
  bytes: Uint8Array,
  at: number,
  next: number,
  { progressive, components }: Frame,
  tables: ReadonlyMap<number, HuffmanTable>,
): Scan | undefined => {
  const count = bytes[at] ?? 0
  const parts = Array.from({ length: count }, (_, index) => {
    const component = components.get(bytes[at + 1 + index * 2] ?? 0)
    const chosen = bytes[at + 2 + index * 2] ?? 0
    return component && { component, dc: tables.get(chosen >> 4), ac: tables.get(0x10 | (chosen & 15)) }
  }).filter((part) => part !== undefined)
  if (count === 0 || parts.length !== count) return undefined
  const [from = 0, to = 0, bit = 0] = progressive ? bytes.subarray(at + 1 + count * 2, at + 4 + count * 2) : [0, 63, 0]
  for (const { component } of parts) component.bits.fill(bit & 15, from, to + 1)
  return { at: next, parts, from, to, adds: bit >> 4 !== 0 }
}

/** How many units a scan has: of one component its blocks, of several as many as the coarsest of them asks for. */
const unitsOf = ({ width, height, components }: Frame, { parts }: Scan): number => {
  const all = Array.from(components.values())
  const [across, down] = [Math.max(...all.map((each) => each.across)), Math.max(...all.map((each) => each.down))]
  const [first] = parts
  const [wide, high] =
    parts.length === 1 && first
      ? [
          Math.ceil((width * first.component.across) / across) / 8,
          Math.ceil((height * first.component.down) / down) / 8,
        ]
      : [width / (8 * across), height / (8 * down)]
  return Math.ceil(wide) * Math.ceil(high)
}

/** Reads one block after the other; false where it is not all there. */
type HasBlock = (part: Part) => boolean

const hasValue = (bits: Bits, table: HuffmanTable | undefined): boolean => {
  const size = table ? bits.symbol(table) : -1
  return size >= 0 && bits.skips(size)
}

const sequentialBlocks =
  (bits: Bits): HasBlock =>
  ({ dc, ac }) => {
    if (!ac || !hasValue(bits, dc)) return false
    for (let place = 1; place < 64;) {
      const coded = bits.symbol(ac)
      if (coded < 0 || !bits.skips(coded & 15)) return false
      if (coded === 0) return true
      place += (coded >> 4) + 1
    }
    return true
  }

/** The blocks of a scan that holds some of the coefficients; one code may say that so many blocks have no more. */
const spectralBlocks = (bits: Bits, { from, to }: Scan): HasBlock => {
  let empty = 0
  return ({ ac }) => {
    if (empty > 0) {
      empty -= 1
      return true
    }
    for (let place = from; place <= to;) {
      const coded = ac ? bits.symbol(ac) : -1
      if (coded < 0) return false
      const [run, size] = [coded >> 4, coded & 15]
      if (size === 0 && run < 15) {
        const more = bits.number(run)
        empty = 2 ** run + more - 1
        return more >= 0
      }
      if (!bits.skips(size)) return false
      place += run + 1
    }
    return true
  }
}

const blocksOf = (bits: Bits, { progressive }: Frame, scan: Scan): HasBlock => {
  if (!progressive) return sequentialBlocks(bits)
  if (scan.from > 0) return spectralBlocks(bits, scan)
  return scan.adds ? () => bits.skips(1) : ({ dc }) => hasValue(bits, dc)
}

const hasWhole = (bytes: Uint8Array, end: number, frame: Frame, scan: Scan, restart: number): boolean => {
  // How many bits are added depends on every scan before; what may be missing of them is the last bit of a colour, which nobody sees.
  if (scan.adds && scan.from > 0) return true
  const bits = bitsFrom(bytes, scan.at, end)
  const units = unitsOf(frame, scan)
  let hasBlock = blocksOf(bits, frame, scan)
  for (let unit = 0; unit < units; unit += 1) {
    if (restart > 0 && unit > 0 && unit % restart === 0) {
      if (!bits.restarts()) return false
      hasBlock = blocksOf(bits, frame, scan)
    }
    for (const part of scan.parts) {
      const blocks = scan.parts.length === 1 ? 1 : part.component.across * part.component.down
      for (let block = 0; block < blocks; block += 1) if (!hasBlock(part)) return false
    }
  }
  return units > 0
}

/** Where the pixels of a scan end: at the first marker that is neither a stuffed 0xff nor a restart. */
export const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

/** Whether all pixels of a JPEG stand before `end`, in one scan or in several, the last of which reaches up to there. */
export const hasAllPixels = (bytes: Uint8Array, end: number): boolean => {
  const tables = new Map<number, HuffmanTable>()
  let frame: Frame | undefined
  let restart = 0
  for (let at = 2; at + 4 <= end && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const next = at + 2 + uint16(bytes, at + 2)
    if (marker >= 0xc0 && marker <= 0xc2) frame = frameAt(bytes, at + 4, marker === 0xc2)
    else if (marker === 0xc4) addTables(bytes, at + 4, next, tables)
    else if (marker === 0xdd) restart = uint16(bytes, at + 4)
    else if (marker === 0xda) {
      const scan = frame && scanAt(bytes, at + 4, next, frame, tables)
      if (!frame || !scan) return false
      const scanEnd = endOfScan(bytes, next)
      if (scanEnd >= end)
        return (
          Array.from(frame.components.values()).every((each) => each.bits.every((bit) => bit === 0)) &&
          hasWhole(bytes, end, frame, scan, restart)
        )
      at = scanEnd
      continue
    }
    at = marker === 0xff ? at + 1 : next
  }
  return false
}
