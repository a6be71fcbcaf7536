/*
 * OLE's compound file ([MS-CFB]), as Office wrote it until 2003: a small file system of storages and streams. Only its index is
 * followed, and the beginning of a stream.
 */

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const IN_HEADER = 109
const MINI_SECTOR = 64
/** A sector number beyond this ends a chain or says that there is none. */
const LAST_SECTOR = 0xfffffffa
/** As many storages and streams an honest file stays far below. */
const ENTRY_LIMIT = 20_000

interface Entry {
  readonly name: string
  readonly start: number
  readonly bytes: number
}

/** A compound file whose index can be followed to its end. */
export interface CompoundFile {
  /** The names of its storages and streams, wherever they stand in it. */
  readonly names: readonly string[]
  /** Up to `length` bytes of a stream's beginning; undefined where there is none of this name, or it is not all there. */
  readonly head: (name: string, length: number) => Buffer | undefined
}

const sectorsOf = (file: Buffer) => {
  const size = 1 << file.readUInt16LE(30)
  const at = (sector: number): number => (sector + 1) * size
  const isThere = (sector: number): boolean => sector < LAST_SECTOR && at(sector) < file.length
  const numbersIn = (sector: number): readonly number[] =>
    Array.from({ length: size / 4 }, (_, index) => file.readUInt32LE(at(sector) + index * 4))
  return {
    size,
    at,
    isThere,
    isWhole: (sector: number) => isThere(sector) && at(sector) + size <= file.length,
    numbersIn,
  }
}

type Sectors = ReturnType<typeof sectorsOf>

/** How many places a table takes that has a number for each sector of the file, and as many to spare as the head has room for. */
const placesLimit = (file: Buffer, sectors: Sectors): number =>
  IN_HEADER + Math.ceil(file.length / sectors.size / (sectors.size / 4))

/**
 * Where the table of sectors itself lies: the first 109 places stand in the head, the rest in a chain of their own. Undefined where
 * a place stands twice or there are more than the file can need: read as often as it is named, a table takes a thousand times the
 * memory of its file.
 */
const tablePlaces = (file: Buffer, sectors: Sectors): readonly number[] | undefined => {
  const limit = placesLimit(file, sectors)
  const places = new Set<number>()
  const areNew = (numbers: readonly number[]): boolean =>
    numbers.every((place) => place >= LAST_SECTOR || (!places.has(place) && places.add(place).size <= limit))
  if (!areNew(Array.from({ length: IN_HEADER }, (_, index) => file.readUInt32LE(76 + index * 4)))) return undefined
  const seen = new Set<number>()
  for (let more = file.readUInt32LE(68); more < LAST_SECTOR;) {
    if (!sectors.isWhole(more) || seen.has(more)) return undefined
    seen.add(more)
    const numbers = sectors.numbersIn(more)
    if (!areNew(numbers.slice(0, -1))) return undefined
    more = numbers[numbers.length - 1] ?? LAST_SECTOR
  }
  return [...places]
}

/** The sectors of a chain in their order; undefined where it leaves the file or goes in a circle. */
const chainFrom = (start: number, next: readonly number[], isThere: (sector: number) => boolean) => {
  const chain: number[] = []
  const seen = new Set<number>()
  for (let sector = start; sector < LAST_SECTOR; sector = next[sector] ?? LAST_SECTOR) {
    if (!isThere(sector) || seen.has(sector)) return undefined
    seen.add(sector)
    chain.push(sector)
  }
  return chain
}

const entriesIn = (file: Buffer, sectors: Sectors, directory: readonly number[]): readonly Entry[] =>
  directory
    .flatMap((sector) =>
      Array.from({ length: sectors.size / ENTRY_BYTES }, (_, index) => sectors.at(sector) + index * ENTRY_BYTES),
    )
    .filter((at) => file[at + 66] !== 0)
    .map((at) => ({
      name: file.toString('utf16le', at, at + Math.max(0, Math.min(64, file.readUInt16LE(at + 64)) - 2)),
      start: file.readUInt32LE(at + 116),
      bytes: file.readUInt32LE(at + 120),
    }))

/** Follows the index of a compound file; undefined where it cannot be followed, as of one that was cut off. */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < HEADER_BYTES || ![9, 12].includes(file.readUInt16LE(30))) return undefined
  const sectors = sectorsOf(file)
  const places = tablePlaces(file, sectors)
  if (!places?.every(sectors.isWhole)) return undefined
  const next = places.flatMap(sectors.numbersIn)
  const directory = chainFrom(file.readUInt32LE(48), next, sectors.isWhole)
  if (!directory || directory.length * (sectors.size / ENTRY_BYTES) > ENTRY_LIMIT) return undefined
  const entries = entriesIn(file, sectors, directory)
  const [root] = entries
  const smallBelow = file.readUInt32LE(56)

  /** Where a stream that is shorter than `smallBelow` begins: all of them lie together in the root's own stream. */
  const smallStart = (entry: Entry): number | undefined => {
    const offset = entry.start * MINI_SECTOR
    const chain = root && chainFrom(root.start, next, sectors.isThere)
    const sector = chain?.[Math.floor(offset / sectors.size)]
    return sector === undefined ? undefined : sectors.at(sector) + (offset % sectors.size)
  }

  return {
    names: entries.map(({ name }) => name),
    head: (name, length) => {
      const entry = entries.find((each) => each.name === name)
      if (!entry) return undefined
      if (entry.bytes < smallBelow) {
        const start = smallStart(entry)
        return start === undefined
          ? undefined
          : file.subarray(start, start + Math.min(length, entry.bytes, MINI_SECTOR))
      }
      // The last sector of a file may be shorter than the others.
      const chain = chainFrom(entry.start, next, sectors.isThere)
      const [first] = chain ?? []
      if (!chain || first === undefined || chain.length * sectors.size < entry.bytes) return undefined
      return file.subarray(sectors.at(first), sectors.at(first) + Math.min(length, sectors.size))
    },
  }
}
