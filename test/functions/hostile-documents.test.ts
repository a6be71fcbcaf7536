import { lookAtDocument } from '../../cloudfunctions/_archive/look-at-document'
import * as office from './support/office-files'

const SECTOR = 512
const END = 0xfffffffe

/** A .doc with more sectors behind it, and the number of the first of them. */
const lengthened = (more: readonly Buffer[]): { readonly file: Buffer; readonly first: number } => {
  const document = office.oldWord()
  return { file: Buffer.concat([document, ...more]), first: document.length / SECTOR - 1 }
}

/** Says in the head where the rest of the places of the table of sectors stands. */
const goingOnAt = (file: Buffer, sector: number): Buffer => {
  file.writeUInt32LE(sector, 68)
  return file
}

/** Sectors of places, each naming the next: `placeOf` tells what stands at which place of all. */
const chained = (file: Buffer, first: number, count: number, placeOf: (index: number) => number): Buffer => {
  for (let sector = 0; sector < count; sector += 1) {
    const at = (first + sector + 1) * SECTOR
    for (let index = 0; index < 127; index += 1) file.writeUInt32LE(placeOf(sector * 127 + index), at + index * 4)
    file.writeUInt32LE(sector + 1 < count ? first + sector + 1 : END, at + 508)
  }
  return goingOnAt(file, first)
}

/** A .doc of five megabytes whose table of sectors is said to be there more than a million times. */
const repeatedTable = (): Buffer => {
  const { file, first } = lengthened([Buffer.alloc(10_000 * SECTOR)])
  return chained(file, first, 10_000, () => 0)
}

/** The same, each sector of the file named as a part of the table once. */
const tableOfEverything = (): Buffer => {
  const { file, first } = lengthened([Buffer.alloc(10_000 * SECTOR)])
  return chained(file, first, 78, (index) => 1 + index)
}

/** A .doc so large that its table has more parts than the head has places for. */
const largeWord = (): Buffer => {
  const parts = 130
  const { file, first } = lengthened([Buffer.alloc(16_000 * SECTOR), Buffer.alloc((parts + 1) * SECTOR, 0xff)])
  const table = first + 16_000
  for (let index = 1; index < 109; index += 1) file.writeUInt32LE(table + index, 76 + index * 4)
  return chained(file, table + parts, 1, (index) => (index + 109 < parts ? table + index + 109 : 0xffffffff))
}

/** A .doc whose head names its table of sectors twice. */
const twiceInHead = (): Buffer => {
  const file = office.oldWord()
  file.writeUInt32LE(0, 80)
  return file
}

describe('a file that was made to take more memory than there is, or to be looked at for ever, is refused', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a .doc whose table of sectors would take more than a gigabyte', repeatedTable, 'damaged'],
    ['a .doc whose whole file is said to be its table', tableOfEverything, 'damaged'],
    ['a .doc whose table is named twice', twiceInHead, 'damaged'],
  ])('%s', async (_case, file, fault) => {
    expect(await lookAtDocument(await file())).toBe(fault)
  })
})

describe('a large one that nobody meant harm with is taken', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, object]>([
    ['a .doc of eight megabytes', largeWord, { type: 'doc', pages: null }],
  ])('%s', async (_case, file, found) => {
    expect(await lookAtDocument(await file())).toEqual(found)
  })
})
