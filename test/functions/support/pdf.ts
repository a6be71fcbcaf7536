import { inflateSync } from 'node:zlib'

/** One line of text on a page, as a reader of the file finds it. */
interface PdfLine {
  readonly x: number
  /** From the page's upper edge. */
  readonly y: number
  readonly size: number
  readonly text: string
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
  /** Borders of cells and the like, from the upper left. */
  readonly boxes: ReadonlyArray<{ x: number; y: number; width: number; height: number }>
  readonly images: number
  /** How many of them are turned by a quarter where they are drawn. */
  readonly turned: number
}

export interface PdfFile {
  readonly pages: readonly PdfPage[]
  /** Names of fonts, and how many bytes of each the file holds: 0 where it is not embedded. */
  readonly fonts: ReadonlyArray<{ readonly name: string; readonly bytes: number }>
  /** How often the glyph for "no such character" is set. */
  readonly undefinedGlyphs: number
}

interface Part {
  readonly head: string
  readonly stream: Buffer | undefined
}

/** The numbered objects of a file whose objects are not packed, which pdfkit's are not. */
const partsOf = (bytes: Uint8Array): ReadonlyMap<number, Part> => {
  const buffer = Buffer.from(bytes)
  const text = buffer.toString('latin1')
  const parts = new Map<number, Part>()
  const begins = /(\d+) 0 obj\n/g
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const from = match.index + match[0].length
    const end = text.indexOf('endobj', from)
    const at = text.indexOf('stream\n', from)
    if (at === -1 || at > end) parts.set(Number(match[1]), { head: text.slice(from, end), stream: undefined })
    else {
      const head = text.slice(from, at)
      const length = Number(/\/Length (\d+)/.exec(head)?.[1])
      const body = buffer.subarray(at + 7, at + 7 + length)
      parts.set(Number(match[1]), { head, stream: head.includes('/FlateDecode') ? inflateSync(body) : body })
      begins.lastIndex = at + 7 + length
    }
  }
  return parts
}

const referred = (parts: ReadonlyMap<number, Part>, { head }: Part, key: string): Part | undefined => {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1]
  return number === undefined ? undefined : parts.get(Number(number))
}

/** Characters by glyph, from the table that lets a reader search and copy. */
const charactersOf = (cmap: string): ReadonlyMap<number, string> => {
  const characters = new Map<number, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const codes = [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, code = '']) => code)
    codes.forEach((code, index) => {
      const units = code.split(' ').map((unit) => parseInt(unit, 16))
      characters.set(parseInt(from, 16) + index, String.fromCharCode(...units))
    })
  }
  return characters
}

const numbers = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number)

/** Reads back what pdfkit wrote: every page's lines with their places, and how its fonts are embedded. */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  const parts = partsOf(bytes)
  const all = [...parts.values()]
  const fonts = all.filter(({ head }) => /\/Subtype \/Type0/.test(head))
  const characters = charactersOf(
    fonts.map((font) => referred(parts, font, 'ToUnicode')?.stream?.toString() ?? '').join(),
  )
  let undefinedGlyphs = 0
  const textOf = (hex: string): string =>
    (hex.match(/.{4}/g) ?? [])
      .map((glyph) => {
        const number = parseInt(glyph, 16)
        if (number === 0) undefinedGlyphs += 1
        return characters.get(number) ?? '\ufffd'
      })
      .join('')

  const pageOf = (part: Part): PdfPage => {
    const [, , width = 0, height = 0] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(part.head)?.[1] ?? '')
    const content = referred(parts, part, 'Contents')?.stream?.toString('latin1') ?? ''
    const blocks = [...content.matchAll(/BT\n([\s\S]*?)ET/g)].map(([, block = '']) => block)
    return {
      width,
      height,
      lines: blocks.map((block) => {
        const [x = 0, y = 0] = numbers(/1 0 0 1 (\S+ \S+) Tm/.exec(block)?.[1] ?? '')
        const hex = [...block.matchAll(/<([0-9a-f]+)>/g)].map(([, glyphs = '']) => textOf(glyphs)).join('')
        return { x, y: height - y, size: Number(/ (\S+) Tf/.exec(block)?.[1]), text: hex }
      }),
      boxes: [...content.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)].map(([, x, y, w, h]) => ({
        ...{ x: Number(x), y: Number(y), width: Number(w), height: Number(h) },
      })),
      images: (content.match(/\/I\d+ Do/g) ?? []).length,
      turned: (content.match(/^-?0 -?1 -?1 -?0 \S+ \S+ cm$/gm) ?? []).length,
    }
  }

  return {
    pages: all.filter(({ head }) => /\/Type \/Page\b/.test(head)).map(pageOf),
    fonts: all
      .filter(({ head }) => head.includes('/Type /FontDescriptor'))
      .map((descriptor) => ({
        name: /\/FontName \/(\S+)/.exec(descriptor.head)?.[1] ?? '',
        bytes: referred(parts, descriptor, 'FontFile3')?.stream?.length ?? 0,
      })),
    undefinedGlyphs,
  }
}
