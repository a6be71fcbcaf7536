import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { findPictureSize } from '@/domain/evidence/picture-size'
import {
  greyOf,
  isLargeEnough,
  looksBlurred,
  measuredSize,
  sharpnessOf,
  type GreyPicture,
} from '@/domain/stamp/legibility'

/**
 * Pages set in the notice's own text and photographed by arithmetic: turned, lit from one side, with grain, saved as a JPEG of
 * 1600 pixels and drawn at 800, as a phone does it. Eight-bit grey PNGs without row filters.
 */
const photographed = (name: string): GreyPicture => {
  const bytes = readFileSync(path.join(__dirname, 'sheets', `${name}.png`))
  const size = findPictureSize(bytes)
  if (!size) throw new Error(`${name} is no picture`)
  const length = bytes.readUInt32BE(33)
  const rows = inflateSync(bytes.subarray(41, 41 + length))
  const values = Array.from({ length: size.height }, (_, y) =>
    rows.subarray(y * (size.width + 1) + 1, (y + 1) * (size.width + 1)),
  )
  return { ...size, values: Buffer.concat(values) }
}

const SIDE = 200

/** Numbers from 0 to 1 that are the same in every run. */
const chances = (count: number): readonly number[] => {
  let seed = 7
  return Array.from({ length: count }, () => (seed = (seed * 16807) % 2147483647) / 2147483647)
}

/** Specks of three pixels on the left, bare paper on the right, each pixel the mean of those within `blur` of it. */
const specks = (blur: number, { dark = 20, light = 235, grain = 0 } = {}): GreyPicture => {
  const inked = chances(SIDE * SIDE)
  const at = (x: number, y: number): number =>
    x < SIDE / 2 && (inked[Math.floor(y / 3) * SIDE + Math.floor(x / 3)] ?? 0) < 0.4 ? dark : light
  const noise = chances(SIDE * SIDE)
  const around = Array.from({ length: 2 * blur + 1 }, (_, index) => index - blur)
  const values = Array.from({ length: SIDE * SIDE }, (_, index) => {
    const [x, y] = [index % SIDE, Math.floor(index / SIDE)]
    const sum = around.reduce((rows, dy) => rows + around.reduce((row, dx) => row + at(x + dx, y + dy), 0), 0)
    return Math.min(255, Math.max(0, sum / around.length ** 2 + ((noise[index] ?? 0) * 2 - 1) * grain))
  })
  return { width: SIDE, height: SIDE, values }
}

describe('a sheet that cannot be read is called so', () => {
  test.each(['blurred', 'blurred-almost-empty'])('%s', (name) => {
    expect(looksBlurred(sharpnessOf(photographed(name)))).toBe(true)
  })

  test('however much grain a dark room adds to it', () => {
    expect(looksBlurred(sharpnessOf(specks(3, { grain: 12 })))).toBe(true)
  })
})

describe('a sheet that can be read is left alone', () => {
  test.each(['sharp-in-poor-light', 'sharp-almost-empty'])('%s', (name) => {
    expect(looksBlurred(sharpnessOf(photographed(name)))).toBe(false)
  })

  test('in bright light and in dim light alike', () => {
    const bright = sharpnessOf(specks(0)) ?? 0
    const dim = sharpnessOf(specks(0, { dark: 10, light: 70 })) ?? 0
    expect(looksBlurred(bright)).toBe(false)
    expect(Math.abs(bright - dim) / bright).toBeLessThan(0.05)
  })

  test('and empty paper, on which nothing can be measured, is not called unreadable', () => {
    const paper = { width: SIDE, height: SIDE, values: new Uint8Array(SIDE * SIDE).fill(230) }
    expect(sharpnessOf(paper)).toBeNull()
    expect(looksBlurred(null)).toBe(false)
  })

  test('nor is a picture smaller than a tile', () => {
    expect(sharpnessOf({ width: 8, height: 8, values: new Uint8Array(64) })).toBeNull()
  })
})

test('the softer the writing, the less it measures', () => {
  const measured = [0, 1, 2, 3].map((blur) => sharpnessOf(specks(blur)) ?? 0)
  expect([...measured].sort((a, b) => b - a)).toEqual(measured)
  expect(new Set(measured).size).toBe(4)
})

test('brightness is weighed as the eye does, and transparency left out', () => {
  const pixels = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 0, 255, 255, 255, 9]
  expect(Array.from(greyOf(pixels, { width: 4, height: 1 }).values)).toEqual([76, 149, 29, 255])
})

test.each([
  [700, 1000, true],
  [1000, 700, true],
  [699, 1600, false],
  [999, 999, false],
])('%d × %d pixels suffice: %s', (width, height, enough) => {
  expect(isLargeEnough({ width, height })).toBe(enough)
})

test.each([
  [1200, 1600, 600, 800],
  [1600, 1200, 800, 600],
  [400, 300, 400, 300],
  [4000, 1, 800, 1],
])('%d × %d is measured at %d × %d', (width, height, toWidth, toHeight) => {
  expect(measuredSize({ width, height })).toEqual({ width: toWidth, height: toHeight })
})
