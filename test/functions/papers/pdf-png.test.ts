import { deflateSync, inflateSync } from 'node:zlib'
import { writePng } from '../../../cloudfunctions/_rendering/form/pdf-png'
import { describePng, type Png } from '../../../cloudfunctions/_rendering/form/png-pixels'
import { chunk, joined } from '../../domain/support/pictures'

interface Written {
  readonly data: Readonly<Record<string, unknown>>
  stream: Buffer
}

/** What a PDF is handed, object by object. */
const opened = () => {
  const objects: Written[] = []
  const ref = (data: Written['data']) => {
    const object: Written & { end: (stream: Buffer) => void } = {
      data,
      stream: Buffer.alloc(0),
      end: (stream) => {
        object.stream = stream
      },
    }
    objects.push(object)
    return object
  }
  return { objects, document: { ref } as unknown as PDFKit.PDFDocument }
}

const [WIDTH, HEIGHT] = [7, 5]

/** A number that looks like chance and is the same in every run. */
const sample = (seed: number): number => Math.imul(seed + 1, 0x9e3779b1) >>> 24

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [l, u, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number]
  return l <= u && l <= c ? left : u <= c ? up : corner
}

const guessed = (filter: number, [left, up, corner]: readonly [number, number, number]): number =>
  [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? NaN

/** Rows without their filters, for a picture whose pixels have `step` bytes. */
const unfiltered = (rows: Buffer, rowBytes: number, step: number): Buffer => {
  const plain = Buffer.alloc((rows.length / (rowBytes + 1)) * rowBytes)
  for (let row = 0; row < rows.length / (rowBytes + 1); row += 1)
    for (let at = 0; at < rowBytes; at += 1) {
      const to = row * rowBytes + at
      const inside = at >= step
      const around = [
        inside ? plain[to - step] : 0,
        row > 0 ? plain[to - rowBytes] : 0,
        inside && row > 0 ? plain[to - rowBytes - step] : 0,
      ].map((value) => value ?? 0) as [number, number, number]
      const filter = rows[row * (rowBytes + 1)] ?? 0
      plain[to] = ((rows[row * (rowBytes + 1) + 1 + at] ?? 0) + guessed(filter, around)) % 256
    }
  return plain
}

/** A PNG whose five rows have the five filters, with the bytes of its rows. */
const pngWith = (colour: number, depth: number, bits: number, ...more: readonly Uint8Array[]) => {
  const rowBytes = Math.ceil((WIDTH * bits) / 8)
  const rows = Buffer.concat(
    Array.from({ length: HEIGHT }, (_row, filter) =>
      Buffer.from([filter, ...Array.from({ length: rowBytes }, (_byte, at) => sample(filter * 1000 + at))]),
    ),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head.set([depth, colour, 0, 0, 0], 8)
  const compressed = deflateSync(rows)
  const bytes = joined(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...more,
    // Compressed rows come in as many pieces as an encoder likes.
    chunk('IDAT', compressed.subarray(0, 9)),
    chunk('IDAT', compressed.subarray(9)),
    chunk('IEND', new Uint8Array(0)),
  )
  const png = describePng(bytes)
  if (png === 'format') throw new Error('the test makes a PNG that papers do not take')
  return { png, rows, rowBytes, plain: unfiltered(rows, rowBytes, Math.max(1, bits / 8)) }
}

const write = async (png: Png, room = 100_000): Promise<readonly Written[]> => {
  const { objects, document } = opened()
  const image = await writePng(document, png, room)
  expect(typeof image).toBe('object')
  expect(objects.at(-1)).toBe(image)
  return objects
}

describe('a PNG with opacity is taken apart into what a PDF wants', () => {
  const CASES = [
    ['colour and opacity of 8 bits', 6, 8, 4],
    ['colour and opacity of 16 bits, of which the upper eight stay', 6, 16, 4],
    ['grey and opacity of 8 bits', 4, 8, 2],
    ['grey and opacity of 16 bits', 4, 16, 2],
  ] as const
  test.each(CASES)('%s', async (_name, colour, depth, channels) => {
    const { png, plain } = pngWith(colour, depth, depth * channels)
    const [mask, image] = await write(png)
    const upper = plain.filter((_byte, at) => depth === 8 || at % 2 === 0)
    const colours = channels - 1
    expect(unfiltered(inflateSync(image?.stream ?? ''), WIDTH * colours, colours)).toEqual(
      upper.filter((_byte, at) => at % channels !== colours),
    )
    expect(unfiltered(inflateSync(mask?.stream ?? ''), WIDTH, 1)).toEqual(
      upper.filter((_byte, at) => at % channels === colours),
    )
    expect(image?.data).toMatchObject({
      ...{ Width: WIDTH, Height: HEIGHT, BitsPerComponent: 8, SMask: mask },
      ColorSpace: channels === 4 ? 'DeviceRGB' : 'DeviceGray',
      DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: 8, Columns: WIDTH },
    })
    expect(mask?.data).toMatchObject({ ColorSpace: 'DeviceGray', BitsPerComponent: 8 })
  })

  test('and not where that would take more than there is room for', async () => {
    const { document } = opened()
    expect(await writePng(document, pngWith(6, 8, 32).png, 10)).toBe('too_many')
  })
})

describe('every other PNG goes in as it is compressed', () => {
  test.each([
    ['grey of one bit', 0, 1, 1, 'DeviceGray'],
    ['grey of 16 bits', 0, 16, 16, 'DeviceGray'],
    ['colour of 8 bits', 2, 8, 24, 'DeviceRGB'],
    ['colour of 16 bits', 2, 16, 48, 'DeviceRGB'],
  ])('%s', async (_name, colour, depth, bits, space) => {
    const { png, rows } = pngWith(colour, depth, bits)
    const [image] = await write(png)
    expect(inflateSync(image?.stream ?? '')).toEqual(rows)
    expect(image?.data).toMatchObject({
      ...{ BitsPerComponent: depth, ColorSpace: space },
      DecodeParms: { Predictor: 15, Colors: bits / depth, BitsPerComponent: depth, Columns: WIDTH },
    })
    expect(image?.data['Mask']).toBeUndefined()
  })

  test('with the one colour that is transparent', async () => {
    const { png } = pngWith(2, 8, 24, chunk('tRNS', Uint8Array.from([0, 10, 0, 20, 0, 30])))
    const [image] = await write(png)
    expect(image?.data['Mask']).toEqual([10, 10, 20, 20, 30, 30])
  })

  test('with its palette, which lets the white of the paper through where it is transparent', async () => {
    const palette = chunk('PLTE', Uint8Array.from([0, 0, 0, 100, 0, 200, 9, 8, 7]))
    const { png, rows } = pngWith(3, 4, 4, palette, chunk('tRNS', Uint8Array.from([0, 128])))
    const [colours, image] = await write(png)
    expect([...(colours?.stream ?? [])]).toEqual([255, 255, 255, 177, 127, 227, 9, 8, 7])
    expect(image?.data['ColorSpace']).toEqual(['Indexed', 'DeviceRGB', 2, colours])
    expect(inflateSync(image?.stream ?? '')).toEqual(rows)
  })
})
